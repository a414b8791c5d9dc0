import { conflict, notFound } from "@hearth/contracts/errors";
import { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { personIn } from "../../domain/standing.ts";
import type { Deps } from "../../ports.ts";
import { keepProgress } from "../keepProgress.ts";
import { reachTry } from "../reach.ts";

const { feedbackGiven, assignmentReturned } = homework.events;

export const giveFeedback: Handler<typeof homework.rpc.giveFeedback, Deps> = async (
  { submissionId, words: said, return: returned },
  work,
) => {
  const { actor, emit, submissions, words, newId, now } = work;
  const { one } = await reachTry(submissionId, work, { as: ["leader"], toChange: true });
  const { assignmentId, clientId, groupId, submittedAt } = one;
  if (submittedAt === null) throw notFound("Assignment");
  if (one.state === "returned") throw conflict("One more try is asked for already");
  await submissions.keep(submissionId, returned ? "returned" : "reviewed", new Date(submittedAt));

  const by = personIn(actor, "Assignment").personId;
  const feedback = { feedbackId: newId(), submissionId, by, words: said, returned };
  const given = { ...feedback, givenAt: now().toISOString() };
  await words.giveFeedback(assignmentId, given);
  await keepProgress(assignmentId, work, { newFeedback: true });
  const fact = { assignmentId, clientId, submissionId, groupId };
  await emit(feedbackGiven, assignmentId, fact);
  if (returned) await emit(assignmentReturned, assignmentId, fact);
  return given;
};
