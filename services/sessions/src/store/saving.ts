import type { LiveState, Participant, Room } from "../domain/liveState.ts";
import type { SessionsTx } from "./sessionsTx.ts";
import { rowOf } from "./rows.ts";

/** Writes the participants who are new or changed: all who are moved at once by one statement. */
export async function savePeople(
  tx: SessionsTx,
  former: LiveState,
  next: LiveState,
): Promise<void> {
  const { sessionId } = next.session;
  const known = new Set(former.participants.map(({ participantId }) => participantId));
  const before = new Set(former.participants);
  const touched = next.participants.filter((one) => !before.has(one));
  const changed = touched.filter(({ participantId }) => known.has(participantId));
  const added = touched.filter(({ participantId }) => !known.has(participantId));
  if (changed.length > 0) await updatePeople(tx, sessionId, changed);
  if (added.length > 0)
    await tx.participant.createMany({
      data: added.map((one) => ({ sessionId, id: one.participantId, ...rowOf(one) })),
    });
}

const updatePeople = (tx: SessionsTx, sessionId: string, people: readonly Participant[]) =>
  tx.$executeRaw`
    UPDATE "Participant" AS old SET "displayName" = new."displayName", "role" = new."role",
      "staff" = new."staff", "state" = new."state", "room" = new."room", "visit" = new."visit",
      "marks" = new."marks", "whereabouts" = new."whereabouts", "since" = new."since",
      "admittedAt" = new."admittedAt", "credential" = new."credential", "enteredAt" = new."enteredAt"
    FROM jsonb_populate_recordset(NULL::"Participant",
      ${JSON.stringify(people.map(({ participantId: id, ...one }) => ({ id, ...one })))}::jsonb) AS new
    WHERE old."sessionId" = ${sessionId}::uuid AND old."id" = new."id"`;

/** Opens, changes and closes rooms. */
export async function saveRooms(tx: SessionsTx, former: LiveState, next: LiveState): Promise<void> {
  if (former.rooms === next.rooms) return;
  const { sessionId } = next.session;
  const before = new Map(former.rooms.map((room) => [room.roomId, room]));
  const now = new Set(next.rooms.map(({ roomId }) => roomId));
  const closed = former.rooms.filter(({ roomId }) => !now.has(roomId));
  const opened = next.rooms.filter(({ roomId }) => !before.has(roomId));
  const changed = next.rooms.filter((room) => isChanged(before.get(room.roomId), room));
  if (opened.length > 0)
    await tx.room.createMany({
      data: opened.map(({ roomId: id, ...room }) => ({ sessionId, id, ...room })),
    });
  if (changed.length > 0) await updateRooms(tx, sessionId, changed);
  if (closed.length > 0)
    await tx.room.updateMany({
      where: { sessionId, id: { in: closed.map(({ roomId }) => roomId) } },
      data: { closedAt: new Date() },
    });
}

const isChanged = (before: Room | undefined, room: Room): boolean =>
  before !== undefined && before !== room;

const updateRooms = (tx: SessionsTx, sessionId: string, rooms: readonly Room[]) =>
  tx.$executeRaw`
    UPDATE "Room" AS old SET "name" = new."name", "task" = new."task",
      "unstaffedSince" = new."unstaffedSince"
    FROM jsonb_populate_recordset(NULL::"Room",
      ${JSON.stringify(rooms.map(({ roomId: id, ...room }) => ({ id, ...room })))}::jsonb) AS new
    WHERE old."sessionId" = ${sessionId}::uuid AND old."id" = new."id"`;
