import type { homework } from "@hearth/contracts/homework";
import type { Assignment } from "@hearth/contracts/homework/common";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import { mustBeNear, nextTry } from "../../domain/nextTry.ts";
import { progressOf } from "../../domain/progress.ts";
import type { Deps, StoredTry } from "../../ports.ts";
import { reach } from "../reach.ts";

export const beginWork: Handler<typeof homework.rpc.beginWork, Deps> = async (
  { assignmentId, day },
  work,
) => {
  const { answers, flags, submissions } = work;
  const { assignment } = await reach(assignmentId, work, { as: ["client"], toChange: true });
  const tries = await submissions.ofAssignment(assignmentId);
  const draft =
    tries.find(({ state }) => state === "draft") ?? (await begin(assignment, { day, tries }, work));
  const { submissionId } = draft;
  return {
    submission: draft,
    answers: await answers.of(submissionId),
    overwritten: await answers.overwritten(submissionId),
    showHelp: (await flags.of(submissionId)).length > 0,
  };
};

type Before = { readonly day: string; readonly tries: readonly StoredTry[] };

async function begin(assignment: Assignment, { day, tries }: Before, work: Work & Deps) {
  const { answers, assignments, submissions, newId, now } = work;
  const { assignmentId, clientId, groupId, dose } = assignment;
  mustBeNear(day, now());
  const { turn, attempt, from } = nextTry(dose, tries, day);
  const submissionId = newId();
  const draft: StoredTry = {
    ...{ submissionId, assignmentId, clientId, groupId, turn, attempt },
    day: from?.day ?? day,
    work: { id: assignment.work.workId, version: assignment.work.version },
    state: "draft",
    begunAt: now().toISOString(),
    submittedAt: null,
  };
  await submissions.begin(draft);
  if (from) await answers.save(submissionId, await answers.of(from.submissionId));
  await assignments.keep(assignmentId, progressOf(dose, [...tries, draft]));
  return draft;
}
