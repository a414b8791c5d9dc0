import type { homework } from "@hearth/contracts/homework";
import type { ReviewItem } from "@hearth/contracts/homework/reviews";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { highest } from "../../domain/flags.ts";
import { inOrder } from "../../domain/reviewing.ts";
import type { Deps } from "../../ports.ts";
import { ledGroups } from "../ledGroups.ts";

export const listReviews: Handler<typeof homework.rpc.listReviews, Deps> = async ({ by }, work) => {
  const { about, audited, assignments, flags, submissions } = work;
  const waiting = await submissions.waiting(await ledGroups(work));
  const raised = await flags.ofMany(waiting.map(({ submissionId }) => submissionId));
  const given = await assignments.these(waiting.map(({ assignmentId }) => assignmentId));
  const items = waiting.flatMap((submission): ReviewItem[] => {
    const assignment = given.find((one) => one.assignmentId === submission.assignmentId);
    const found = raised.get(submission.submissionId) ?? [];
    const risk = highest(found.map(({ level }) => level));
    const flaggedAt = found[0]?.flaggedAt ?? null;
    return assignment ? [{ submission, assignment, risk, flaggedAt }] : [];
  });
  for (const { submission } of items) about(submission.clientId);
  audited({ objectType: "submission", resultCount: items.length });
  return { items: inOrder(items, by) };
};
