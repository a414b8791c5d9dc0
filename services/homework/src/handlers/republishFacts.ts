import { homework } from "@hearth/contracts/homework";
import type { Assignment } from "@hearth/contracts/homework/common";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { tellGiven } from "./assignments/give.ts";
import { tellTry } from "./submissions/submitWork.ts";
import { valuesIn } from "./valuesIn.ts";

/** How many assignments are told at a time: each has its tries, and a request has its deadline. */
const page = 20;

/** Tells one page of a tenant's assignments again, with what became of them. service.ts asks it of each tenant. */
export const republishFacts: Handler<typeof homework.rpc.republishFacts, Deps> = async (
  { from },
  work,
) => {
  const given = await work.assignments.after(from?.after ?? null, page);
  let facts = 0;
  for (const one of given) facts += await tellAgain(one, work);
  const last = given.at(-1)?.assignmentId ?? null;
  const { tenant } = work.actor;
  return { facts, next: given.length < page ? null : { tenant, after: last } };
};

async function tellAgain(one: Assignment, work: Work & Deps): Promise<number> {
  const { assignmentId, clientId, groupId } = one;
  await tellGiven(one, work);
  const all = await work.submissions.ofAssignment(assignmentId);
  const handedIn = all.filter(({ submittedAt }) => submittedAt !== null);
  for (const each of handedIn)
    await tellTry(each, valuesIn(await work.answers.of(each.submissionId)), work);
  const feedback = await work.words.feedbackOn(assignmentId);
  for (const { submissionId } of feedback)
    await work.emit(homework.events.feedbackGiven, assignmentId, {
      ...{ assignmentId, clientId, groupId, submissionId },
    });
  return 1 + handedIn.length + feedback.length;
}
