import { messaging } from "@hearth/contracts/messaging";
import { asks, router } from "../trpc.ts";

const { callForHelpNow, helpState, getCrisisLines } = messaging.rpc;

/** What a person in need asks for: by sign-in, or by the seat of a link. */
export const helpRouter = router({
  ask: asks(callForHelpNow)
    .input(callForHelpNow.input)
    .output(callForHelpNow.output)
    .mutation(({ ctx, input }) => ctx.ask(callForHelpNow, input)),
  state: asks(helpState)
    .input(helpState.input)
    .output(helpState.output)
    .query(({ ctx, input }) => ctx.ask(helpState, input)),
  lines: asks(getCrisisLines)
    .input(getCrisisLines.input)
    .output(getCrisisLines.output)
    .query(({ ctx, input }) => ctx.ask(getCrisisLines, input)),
});
