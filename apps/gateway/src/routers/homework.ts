import { homework } from "@hearth/contracts/homework";
import { asks, router } from "../trpc.ts";

const { giveAssignment, listAssignments } = homework.rpc;

export const homeworkRouter = router({
  giveAssignment: asks(giveAssignment)
    .input(giveAssignment.input)
    .output(giveAssignment.output)
    .mutation(({ ctx, input }) => ctx.ask(giveAssignment, input)),
  listAssignments: asks(listAssignments)
    .input(listAssignments.input)
    .output(listAssignments.output)
    .query(({ ctx, input }) => ctx.ask(listAssignments, input)),
});
