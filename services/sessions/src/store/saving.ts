import type { LiveState, Room } from "../domain/liveState.ts";
import type { SessionsTx } from "./prismaLive.ts";
import { rowOf } from "./rows.ts";

/** Writes the participants who are new or changed. */
export async function savePeople(
  tx: SessionsTx,
  former: LiveState,
  next: LiveState,
): Promise<void> {
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

/** Opens, changes and closes rooms. */
export async function saveRooms(tx: SessionsTx, former: LiveState, next: LiveState): Promise<void> {
  const { sessionId } = next.session;
  const before = new Map(former.rooms.map((room) => [room.roomId, room]));
  const now = new Set(next.rooms.map(({ roomId }) => roomId));
  const closed = former.rooms.filter(({ roomId }) => !now.has(roomId));
  const opened = next.rooms.filter(({ roomId }) => !before.has(roomId));
  const changed = next.rooms.filter((room) => isChanged(before.get(room.roomId), room));
  await tx.room.createMany({
    data: opened.map(({ roomId: id, ...room }) => ({ sessionId, id, ...room })),
  });
  for (const { roomId: id, ...room } of changed)
    await tx.room.updateMany({ where: { sessionId, id }, data: room });
  await tx.room.updateMany({
    where: { sessionId, id: { in: closed.map(({ roomId }) => roomId) } },
    data: { closedAt: new Date() },
  });
}

const isChanged = (before: Room | undefined, room: Room): boolean =>
  before !== undefined && before !== room;
