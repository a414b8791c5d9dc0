import { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { personIn } from "../../domain/standing.ts";
import type { Deps } from "../../ports.ts";
import { reach } from "../reach.ts";

export const askQuestion: Handler<typeof homework.rpc.askQuestion, Deps> = async (
  { assignmentId, words: said },
  work,
) => {
  const { actor, emit, words, now, newId } = work;
  const { assignment, standing } = await reach(assignmentId, work, { as: ["client", "leader"] });
  const { clientId, groupId } = assignment;
  const byClient = standing === "client";
  const questionId = newId();
  const by = personIn(actor, "Assignment").personId;
  const question = { questionId, by, byClient, words: said, askedAt: now().toISOString() };
  await words.ask(assignmentId, question);
  const fact = { assignmentId, clientId, groupId, questionId, byClient };
  await emit(homework.events.questionAsked, assignmentId, fact);
  return question;
};
