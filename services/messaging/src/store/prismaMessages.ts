import type { MessageStore } from "../ports.ts";
import type { MessagingTx } from "./messagingTx.ts";

/** The database adds the tenant, to what is written and to what is read. */
export const prismaMessages = (tx: MessagingTx): MessageStore => ({
  async post({ messageId: id, ...message }) {
    await tx.message.create({ data: { ...message, id } });
  },
  async lastOf(groupId) {
    const rows = await tx.message.findMany({
      where: { groupId },
      select: { id: true, groupId: true, authorId: true, text: true, postedAt: true },
      orderBy: [{ postedAt: "desc" }, { id: "desc" }],
      take: 100,
    });
    return rows.reverse().map(({ id, postedAt, ...row }) => ({
      ...row,
      messageId: id,
      postedAt: postedAt.toISOString(),
    }));
  },
});
