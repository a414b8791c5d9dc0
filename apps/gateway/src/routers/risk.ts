import { messaging } from "@hearth/contracts/messaging";
import { asks, router } from "../trpc.ts";
import { callView, othersView, riskListView, riskView } from "./views/risk.ts";

const { raiseWorry, acknowledgeRisk, handOverRisk, closeRisk, acceptPage } = messaging.rpc;

export const riskRouter = router({
  list: riskListView,
  get: riskView,
  others: othersView,
  raise: asks(raiseWorry)
    .input(raiseWorry.input)
    .output(raiseWorry.output)
    .mutation(({ ctx, input }) => ctx.ask(raiseWorry, input)),
  take: asks(acknowledgeRisk)
    .input(acknowledgeRisk.input)
    .output(acknowledgeRisk.output)
    .mutation(({ ctx, input }) => ctx.ask(acknowledgeRisk, input)),
  handOver: asks(handOverRisk)
    .input(handOverRisk.input)
    .output(handOverRisk.output)
    .mutation(({ ctx, input }) => ctx.ask(handOverRisk, input)),
  close: asks(closeRisk)
    .input(closeRisk.input)
    .output(closeRisk.output)
    .mutation(({ ctx, input }) => ctx.ask(closeRisk, input)),
  asked: callView,
  accept: asks(acceptPage)
    .input(acceptPage.input)
    .output(acceptPage.output)
    .mutation(({ ctx, input }) => ctx.ask(acceptPage, input)),
});
