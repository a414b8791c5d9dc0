import type { Tx } from "@hearth/service-kit/database";
import { dueAtOf } from "../domain/deadlines.ts";
import type { LiveState } from "../domain/liveState.ts";
import type { Prisma } from "../generated/client.ts";
import type { LiveStore } from "../ports.ts";
import { participantOf, rowOf, sessionOf } from "./rows.ts";

export type SessionsTx = Tx & Prisma.TransactionClient;

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
      orderBy: [{ generation: "asc" }, { name: "asc" }],
    });
    return {
      session: sessionOf(row),
      participants: people.map(participantOf),
      rooms: rooms.map(({ id, name, generation }) => ({ roomId: id, name, generation })),
    };
  },

  async save(former, next) {
    const saved = { ...next, session: { ...next.session, revision: former.session.revision + 1 } };
    const { sessionId: id, ...session } = saved.session;
    const { count } = await tx.session.updateMany({
      where: { id, revision: former.session.revision },
      data: { ...session, dueAt: dueAtOf(saved) },
    });
    if (count === 0) return null;
    await savePeople(tx, former, saved);
    await saveRooms(tx, former, saved);
    return saved;
  },
});

async function savePeople(tx: SessionsTx, former: LiveState, next: LiveState): Promise<void> {
  const { sessionId } = next.session;
  const known = new Set(former.participants.map(({ participantId }) => participantId));
  const changed = next.participants.filter((one) => !former.participants.includes(one));
  for (const one of changed) {
    const { participantId: id } = one;
    if (known.has(id))
      await tx.participant.updateMany({ where: { sessionId, id }, data: rowOf(one) });
    else
      await tx.participant.create({ data: { sessionId, id, ...rowOf(one) }, select: { id: true } });
  }
}

async function saveRooms(tx: SessionsTx, former: LiveState, next: LiveState): Promise<void> {
  const { sessionId } = next.session;
  const has = (state: LiveState, id: string) => state.rooms.some(({ roomId }) => roomId === id);
  const opened = next.rooms.filter(({ roomId }) => !has(former, roomId));
  const closed = former.rooms.filter(({ roomId }) => !has(next, roomId));
  await tx.room.createMany({
    data: opened.map(({ roomId: id, name, generation }) => ({ sessionId, id, name, generation })),
  });
  await tx.room.updateMany({
    where: { sessionId, id: { in: closed.map(({ roomId }) => roomId) } },
    data: { closedAt: new Date() },
  });
}
