import type { Prisma } from "../generated/client.ts";
import type { ShowingStore, StoredAgreed } from "../ports.ts";
import type { HomeworkTx } from "./homeworkTx.ts";

type Row = Prisma.AgreedGetPayload<object>;

const toAgreed = ({ submissionId, clientId, groupId, fieldIds, ...row }: Row): StoredAgreed => ({
  ...{ submissionId, clientId, groupId, fieldIds },
  agreedAt: row.agreedAt.toISOString(),
});

const mostToShow = 50;

export function prismaShowings(tx: HomeworkTx): ShowingStore {
  return {
    async of(submissionId) {
      const [row] = await tx.agreed.findMany({ where: { submissionId } });
      return row ? toAgreed(row) : null;
    },
    async agree({ submissionId, agreedAt, ...one }) {
      const data = { ...one, fieldIds: [...one.fieldIds], agreedAt: new Date(agreedAt) };
      const { count } = await tx.agreed.updateMany({ where: { submissionId }, data });
      if (count === 0) await tx.agreed.create({ data: { ...data, submissionId } });
    },
    async takeBack(submissionId) {
      await tx.agreed.deleteMany({ where: { submissionId } });
    },
    async inGroup(groupId) {
      const order = [{ agreedAt: "desc" }, { submissionId: "asc" }] as const;
      const where = { groupId };
      const rows = await tx.agreed.findMany({ where, orderBy: [...order], take: mostToShow });
      return rows.map(toAgreed);
    },
    async begin(submissionId, showingId, shownAt) {
      await tx.agreed.updateMany({ where: { submissionId }, data: { showingId, shownAt } });
    },
    async shown(showingId, since) {
      const [row] = await tx.agreed.findMany({ where: { showingId, shownAt: { gt: since } } });
      return row ? toAgreed(row) : null;
    },
    async end(showingId) {
      const ended = { showingId: null, shownAt: null };
      await tx.agreed.updateMany({ where: { showingId }, data: ended });
    },
  };
}
