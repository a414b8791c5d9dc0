import type { CodeStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

const columns = {
  id: true,
  linkId: true,
  askedAt: true,
  expiresAt: true,
  wrongTries: true,
} as const;

export const prismaCodes = (tx: IdentityTx): CodeStore => ({
  async find(id) {
    const select = { ...columns, sentAt: true, usedAt: true } as const;
    const row = await tx.linkCode.findFirst({ where: { id }, select });
    if (!row) return null;
    const { sentAt, usedAt, ...code } = row;
    return { ...code, sent: sentAt !== null, used: usedAt !== null };
  },

  askedBy: (linkId, browserHashes) =>
    tx.linkCode.findFirst({
      where: { linkId, browserHash: { in: [...browserHashes] }, usedAt: null },
      select: columns,
      orderBy: { askedAt: "desc" },
    }),

  countSince: (linkId, since) => tx.linkCode.count({ where: { linkId, askedAt: { gte: since } } }),

  async ask(code) {
    await tx.linkCode.create({ data: code, select: { id: true } });
  },

  async countWrongTry(id) {
    const data = { wrongTries: { increment: 1 } };
    await tx.linkCode.updateMany({ where: { id }, data });
  },

  async use(id, usedAt) {
    await tx.linkCode.updateMany({ where: { id }, data: { usedAt } });
  },

  async noteSent(id, sentAt) {
    await tx.linkCode.updateMany({ where: { id }, data: { sentAt } });
  },
});
