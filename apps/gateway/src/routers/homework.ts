import { homework } from "@hearth/contracts/homework";
import { asks, router } from "../trpc.ts";
import { workFiles } from "./homework/files.ts";
import { showingRouter } from "./homework/showing.ts";
import { submissionsRouter } from "./homework/submissions.ts";
import { assignmentView } from "./views/assignment.ts";
import { reviewsView, workView } from "./views/review.ts";

const { giveAssignment, assignWork, listAssignments, askQuestion, seeFeedback } = homework.rpc;
const { listLibrary, getWork, giveFeedback, listThemes } = homework.rpc;

/** Work between the sessions: what is given, filled in, asked about and looked at. */
export const homeworkRouter = router({
  library: asks(listLibrary)
    .input(listLibrary.input)
    .output(listLibrary.output)
    .query(({ ctx, input }) => ctx.ask(listLibrary, input)),
  work: asks(getWork)
    .input(getWork.input)
    .output(getWork.output)
    .query(({ ctx, input }) => ctx.ask(getWork, input)),
  giveAssignment: asks(giveAssignment)
    .input(giveAssignment.input)
    .output(giveAssignment.output)
    .mutation(({ ctx, input }) => ctx.ask(giveAssignment, input)),
  assign: asks(assignWork)
    .input(assignWork.input)
    .output(assignWork.output)
    .mutation(({ ctx, input }) => ctx.ask(assignWork, input)),
  listAssignments: asks(listAssignments)
    .input(listAssignments.input)
    .output(listAssignments.output)
    .query(({ ctx, input }) => ctx.ask(listAssignments, input)),
  assignment: assignmentView,
  ask: asks(askQuestion)
    .input(askQuestion.input)
    .output(askQuestion.output)
    .mutation(({ ctx, input }) => ctx.ask(askQuestion, input)),
  seeFeedback: asks(seeFeedback)
    .input(seeFeedback.input)
    .output(seeFeedback.output)
    .mutation(({ ctx, input }) => ctx.ask(seeFeedback, input)),
  reviews: reviewsView,
  submission: workView,
  feedback: asks(giveFeedback)
    .input(giveFeedback.input)
    .output(giveFeedback.output)
    .mutation(({ ctx, input }) => ctx.ask(giveFeedback, input)),
  themes: asks(listThemes)
    .input(listThemes.input)
    .output(listThemes.output)
    .query(({ ctx, input }) => ctx.ask(listThemes, input)),
  ...submissionsRouter,
  ...showingRouter,
  ...workFiles,
});
