import { Submission } from "@hearth/contracts/homework/submissions";
import type { Prisma } from "../generated/client.ts";
import type { StoredTry, SubmissionStore } from "../ports.ts";
import { dateOf, dayOf, type HomeworkTx } from "./homeworkTx.ts";

type Row = Prisma.SubmissionGetPayload<object>;

const toTry = (row: Row): StoredTry => ({
  ...Submission.parse({
    ...row,
    submissionId: row.id,
    day: dayOf(row.day),
    begunAt: row.begunAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  }),
  groupId: row.groupId,
  work: { id: row.workId, version: row.workVersion },
});

const mostWaiting = 500;

export function prismaSubmissions(tx: HomeworkTx): SubmissionStore {
  const found = async (args: Prisma.SubmissionFindManyArgs) =>
    (await tx.submission.findMany(args)).map(toTry);
  return {
    async begin({ submissionId: id, work, day, ...one }) {
      const on = { workId: work.id, workVersion: work.version };
      await tx.submission.create({ data: { ...one, ...on, id, day: dateOf(day) } });
    },
    find: async (id) => (await found({ where: { id } }))[0] ?? null,
    ofAssignment: (assignmentId) =>
      found({ where: { assignmentId }, orderBy: [{ turn: "asc" }, { attempt: "asc" }] }),
    async waiting(groupIds) {
      const drafts = await tx.$queryRaw<{ id: string }[]>`
        SELECT s."id" FROM "Submission" s WHERE s."state" = 'draft'
          AND s."groupId" = ANY(${[...groupIds]}::uuid[])
          AND EXISTS (SELECT FROM "RiskFlag" f WHERE f."submissionId" = s."id")`;
      const isFlaggedDraft = { id: { in: drafts.map(({ id }) => id) } };
      const isHandedIn = { groupId: { in: [...groupIds] }, state: "submitted" };
      return found({
        where: { OR: [isHandedIn, isFlaggedDraft] },
        orderBy: [{ begunAt: "asc" }, { id: "asc" }],
        take: mostWaiting,
      });
    },
    handedInSince: (groupId, since) =>
      found({
        where: { groupId, submittedAt: { gte: since } },
        orderBy: [{ submittedAt: "desc" }, { id: "asc" }],
        take: mostWaiting,
      }),
    async keep(id, state, submittedAt) {
      await tx.submission.updateMany({ where: { id }, data: { state, submittedAt } });
    },
  };
}
