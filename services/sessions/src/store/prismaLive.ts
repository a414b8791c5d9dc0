import type { Tx } from "@hearth/service-kit/database";
import { dueAtOf } from "../domain/deadlines.ts";
import type { LiveState } from "../domain/liveState.ts";
import type { Prisma } from "../generated/client.ts";
import type { LiveStore } from "../ports.ts";
import { messageOf, pairOf, participantOf, roomOf, sessionOf } from "./rows.ts";
import { saveRound } from "./prismaRounds.ts";
import { savePeople, saveRooms } from "./saving.ts";

export type SessionsTx = Tx & Prisma.TransactionClient;

/** So many messages are at hand in the state; older ones are read by themselves. */
const recentMessages = 100;

export const prismaLive = (tx: SessionsTx): LiveStore => ({
  async load(sessionId) {
    // The session comes first: what is read after it can only be newer, and its revision then no longer holds.
    const row = await tx.session.findFirst({ where: { id: sessionId } });
    if (!row) return null;
    const people = await tx.participant.findMany({
      where: { sessionId },
      orderBy: [{ enteredAt: "asc" }, { id: "asc" }],
    });
    const rooms = await tx.room.findMany({
      where: { sessionId, closedAt: null },
      orderBy: [{ generation: "asc" }, { id: "asc" }],
    });
    const messages = await tx.message.findMany({
      where: { sessionId },
      orderBy: { seq: "desc" },
      take: recentMessages,
    });
    const pairs = await tx.pair.findMany({ where: { groupId: row.groupId } });
    return {
      session: sessionOf(row),
      participants: people.map(participantOf),
      rooms: rooms.map(roomOf),
      messages: messages.reverse().map(messageOf),
      pairs: pairs.map(pairOf),
      noted: [],
    };
  },

  async save(former, next) {
    const saved = {
      ...next,
      session: { ...next.session, revision: former.session.revision + 1 },
      noted: [],
    };
    const { sessionId: id, ...session } = saved.session;
    const { count } = await tx.session.updateMany({
      where: { id, revision: former.session.revision },
      data: { ...session, dueAt: dueAtOf(saved) },
    });
    if (count === 0) return null;
    await savePeople(tx, former, saved);
    await saveRooms(tx, former, saved);
    await saveRound(tx, former, saved);
    await saveMessages(tx, former, saved);
    await saveLog(tx, next);
    return saved;
  },
});

async function saveMessages(tx: SessionsTx, former: LiveState, next: LiveState): Promise<void> {
  if (next.messages === former.messages) return;
  const { sessionId } = next.session;
  const known = new Map(former.messages.map((message) => [message.messageId, message]));
  for (const { messageId: id, people, rooms, ...message } of next.messages) {
    const before = known.get(id);
    if (!before)
      await tx.message.create({
        data: { ...message, sessionId, id, people: [...people], rooms: [...rooms] },
        select: { id: true },
      });
    else if (before.removed !== message.removed)
      await tx.message.updateMany({
        where: { sessionId, id },
        data: { removed: message.removed },
      });
  }
}

async function saveLog(tx: SessionsTx, { session, noted }: LiveState): Promise<void> {
  if (noted.length === 0) return;
  const { sessionId } = session;
  await tx.logEntry.createMany({
    data: noted.map((entry) => ({ ...entry, sessionId, at: new Date(entry.at) })),
  });
}
