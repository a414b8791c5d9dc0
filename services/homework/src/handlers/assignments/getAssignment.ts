import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { workOf } from "../workOf.ts";
import { reach } from "../reach.ts";

export const getAssignment: Handler<typeof homework.rpc.getAssignment, Deps> = async (
  { assignmentId },
  work,
) => {
  const { library, submissions, words } = work;
  const { assignment, standing } = await reach(assignmentId, work, { as: ["client", "leader"] });
  const { workId, version } = assignment.work;
  const tries = await submissions.ofAssignment(assignmentId);
  return {
    assignment,
    form: workOf(library, { id: workId, version }).form,
    submissions: tries.filter(({ state }) => standing === "client" || state !== "draft"),
    feedback: await words.feedbackOn(assignmentId),
    questions: await words.questionsOn(assignmentId),
  };
};
