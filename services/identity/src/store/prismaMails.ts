import type { MailStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

export const prismaMails = (tx: IdentityTx): MailStore => ({
  async find(id) {
    const select = { id: true, linkId: true, sentAt: true } as const;
    const row = await tx.linkMail.findFirst({ where: { id }, select });
    return row && { id: row.id, linkId: row.linkId, sent: row.sentAt !== null };
  },

  async ask(mail, askedAt) {
    await tx.linkMail.create({ data: { ...mail, askedAt }, select: { id: true } });
  },

  countSince: ({ sessionId, personId }, since) =>
    tx.linkMail.count({ where: { askedAt: { gte: since }, link: { sessionId, personId } } }),

  async noteSent(id, sentAt) {
    await tx.linkMail.updateMany({ where: { id }, data: { sentAt } });
  },
});
