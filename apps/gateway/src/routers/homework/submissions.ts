import { homework } from "@hearth/contracts/homework";
import { asks } from "../../trpc.ts";

const { beginWork, saveAnswers, submitWork } = homework.rpc;

/** A try as its client fills it in. */
export const submissionsRouter = {
  begin: asks(beginWork)
    .input(beginWork.input)
    .output(beginWork.output)
    .mutation(({ ctx, input }) => ctx.ask(beginWork, input)),
  save: asks(saveAnswers)
    .input(saveAnswers.input)
    .output(saveAnswers.output)
    .mutation(({ ctx, input }) => ctx.ask(saveAnswers, input)),
  submit: asks(submitWork)
    .input(submitWork.input)
    .output(submitWork.output)
    .mutation(({ ctx, input }) => ctx.ask(submitWork, input)),
};
