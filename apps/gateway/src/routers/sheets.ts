import { homework } from "@hearth/contracts/homework";
import { asks, router } from "../trpc.ts";
import { clientPlanView } from "./views/clientPlan.ts";

const { getOwnPlan, listPlanVersions, savePlan, getCards, saveCards } = homework.rpc;

/** A client's safety plan, in its versions. */
export const safetyPlanRouter = router({
  get: asks(getOwnPlan)
    .input(getOwnPlan.input)
    .output(getOwnPlan.output)
    .query(({ ctx, input }) => ctx.ask(getOwnPlan, input)),
  versions: asks(listPlanVersions)
    .input(listPlanVersions.input)
    .output(listPlanVersions.output)
    .query(({ ctx, input }) => ctx.ask(listPlanVersions, input)),
  save: asks(savePlan)
    .input(savePlan.input)
    .output(savePlan.output)
    .mutation(({ ctx, input }) => ctx.ask(savePlan, input)),
  ofClient: clientPlanView,
});

/** A client's coping cards. */
export const copingCardsRouter = router({
  get: asks(getCards)
    .input(getCards.input)
    .output(getCards.output)
    .query(({ ctx, input }) => ctx.ask(getCards, input)),
  save: asks(saveCards)
    .input(saveCards.input)
    .output(saveCards.output)
    .mutation(({ ctx, input }) => ctx.ask(saveCards, input)),
});
