import { OnCallPerson } from "@hearth/contracts/messaging/onCall";
import type { Page as PageRow } from "../generated/client.ts";
import type { Page, PageStore } from "../ports.ts";
import type { MessagingTx } from "./messagingTx.ts";

export const prismaPages = (tx: MessagingTx): PageStore => ({
  async add({ pageId: id, person, ...page }, pagedAt) {
    await tx.page.create({ data: { ...page, ...person, id, pagedAt }, select: { id: true } });
  },

  async find(id) {
    const row = await tx.page.findFirst({ where: { id } });
    return row && pageOf(row);
  },

  async of(itemId) {
    return (await tx.page.findMany({ where: { itemId }, orderBy: { step: "asc" } })).map(pageOf);
  },

  async noteSent(id, sentAt) {
    await tx.page.updateMany({ where: { id }, data: { sentAt } });
  },

  async noteFailed(id) {
    await tx.page.updateMany({ where: { id }, data: { attempts: { increment: 1 } } });
  },

  async noteAccepted(id, acceptedAt) {
    await tx.page.updateMany({ where: { id }, data: { acceptedAt } });
  },
});

const pageOf = ({ id: pageId, itemId, step, attempts, sentAt, ...row }: PageRow): Page => ({
  ...{ pageId, itemId, step, attempts },
  sent: sentAt !== null,
  person: OnCallPerson.parse(row),
});
