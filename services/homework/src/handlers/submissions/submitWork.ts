import { conflict, invalidInput } from "@hearth/contracts/errors";
import { homework } from "@hearth/contracts/homework";
import type { Answers } from "@hearth/contracts/homework/answers";
import { missingOf } from "@hearth/contracts/homework/asked";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import { scoresOf } from "../../domain/scoring/result.ts";
import type { Deps, StoredTry } from "../../ports.ts";
import { filesIn } from "../filesIn.ts";
import { keepProgress } from "../keepProgress.ts";
import { reachTry } from "../reach.ts";
import { valuesIn } from "../valuesIn.ts";
import { workOf } from "../workOf.ts";

export const submitWork: Handler<typeof homework.rpc.submitWork, Deps> = async (
  { submissionId },
  work,
) => {
  const { answers, flags, submissions, now } = work;
  const { one } = await reachTry(submissionId, work, { as: ["client"], toChange: true });
  const showHelp = (await flags.of(submissionId)).length > 0;
  if (one.state !== "draft") return { submission: one, showHelp };

  const given = valuesIn(await answers.of(submissionId));
  await mustBeWhole(one, given, work);
  const submittedAt = now();
  await submissions.keep(submissionId, "submitted", submittedAt);
  await keepProgress(one.assignmentId, work);
  const submitted = { ...one, state: "submitted" as const, submittedAt: submittedAt.toISOString() };
  await record(submitted, given, work);
  return { submission: submitted, showHelp };
};

async function mustBeWhole(one: StoredTry, given: Answers, { files, library }: Work & Deps) {
  const { form } = workOf(library, one.work);
  if (missingOf(form.fields, given).length > 0)
    throw invalidInput("Some questions are still open: answer them first");
  const named = filesIn(form.fields, given);
  const ready = await files.ready(one.assignmentId, named);
  if (ready.length < new Set(named).size) throw conflict("A file is not ready yet: wait a moment");
}

async function record(one: StoredTry, given: Answers, { emit, library }: Work & Deps) {
  const { assignmentId, submissionId, clientId, groupId, turn, attempt, submittedAt } = one;
  const { instrument } = workOf(library, one.work);
  await emit(homework.events.submissionRecorded, assignmentId, {
    ...{ assignmentId, submissionId, clientId, groupId, turn, attempt },
    ...(submittedAt !== null && { submittedAt }),
    ...(instrument && { instrument: one.work, scores: scoresOf(instrument, given) }),
  });
}

export { record as tellTry };
