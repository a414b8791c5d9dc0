import type { MessageStore } from "../ports.ts";
import type { SessionsTx } from "./sessionsTx.ts";
import { messageOf } from "./rows.ts";

const page = 200;

export const prismaMessages = (tx: SessionsTx): MessageStore => ({
  async before(sessionId, seq) {
    const rows = await tx.message.findMany({
      where: { sessionId, seq: { lt: seq } },
      orderBy: { seq: "desc" },
      take: page,
    });
    return rows.map(messageOf);
  },

  async find(sessionId, id) {
    const found = await tx.message.findFirst({ where: { sessionId, id } });
    return found && messageOf(found);
  },
});
