import { homework } from "@hearth/contracts/homework";
import { asks } from "../../trpc.ts";
import { toShowView } from "../views/toShow.ts";

const { getAgreed, agreeToShow, beginShowing, endShowing, getShowing } = homework.rpc;

/** Work that its client lets the group see. */
export const showingRouter = {
  agreed: asks(getAgreed)
    .input(getAgreed.input)
    .output(getAgreed.output)
    .query(({ ctx, input }) => ctx.ask(getAgreed, input)),
  agreeToShow: asks(agreeToShow)
    .input(agreeToShow.input)
    .output(agreeToShow.output)
    .mutation(({ ctx, input }) => ctx.ask(agreeToShow, input)),
  toShow: toShowView,
  beginShowing: asks(beginShowing)
    .input(beginShowing.input)
    .output(beginShowing.output)
    .mutation(({ ctx, input }) => ctx.ask(beginShowing, input)),
  endShowing: asks(endShowing)
    .input(endShowing.input)
    .output(endShowing.output)
    .mutation(({ ctx, input }) => ctx.ask(endShowing, input)),
  shown: asks(getShowing)
    .input(getShowing.input)
    .output(getShowing.output)
    .query(({ ctx, input }) => ctx.ask(getShowing, input)),
};
