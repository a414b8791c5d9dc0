import { dueAtOf } from "../domain/deadlines.ts";
import type { LiveState, Message, Room } from "../domain/liveState.ts";
import type { Glimpse, LiveStore } from "../ports.ts";
import { messageOf, pairOf, participantOf, roomOf, sessionOf } from "./rows.ts";
import { messageRow, participantRow, roomRow, sessionRow, type Whole } from "./loading.ts";
import { saveRound } from "./prismaRounds.ts";
import type { SessionsTx } from "./sessionsTx.ts";
import { savePeople, saveRooms } from "./saving.ts";

/** So many messages are at hand in the state; older ones are read by themselves. */
const recentMessages = 100;
/** And so many of those that count beyond them. */
const lastingMessages = 200;

export const prismaLive = (tx: SessionsTx): LiveStore => ({
  async load(sessionId) {
    // One statement sees one moment, and asks the server once.
    const [whole] = await tx.$queryRaw<Whole[]>`
      SELECT to_jsonb(s) AS session,
        ARRAY(SELECT to_jsonb(p) FROM "Participant" p WHERE p."sessionId" = s."id"
          ORDER BY p."enteredAt", p."id") AS people,
        ARRAY(SELECT to_jsonb(r) FROM "Room" r
          WHERE r."sessionId" = s."id" AND r."closedAt" IS NULL) AS rooms,
        ARRAY(SELECT to_jsonb(m) FROM "Message" m WHERE m."sessionId" = s."id"
          ORDER BY m."seq" DESC LIMIT ${recentMessages}) AS messages,
        ARRAY(SELECT to_jsonb(m) FROM "Message" m WHERE m."sessionId" = s."id"
          AND (m."kind" = 'people' OR m."removed")
          ORDER BY m."seq" DESC LIMIT ${lastingMessages}) AS lasting,
        ARRAY(SELECT to_jsonb(t) FROM "Pair" t WHERE t."groupId" = s."groupId") AS pairs
      FROM "Session" s WHERE s."id" = ${sessionId}::uuid`;
    if (!whole) return null;
    return {
      session: sessionOf(sessionRow(whole.session)),
      participants: whole.people.map((one) => participantOf(participantRow(one))),
      rooms: whole.rooms.map((one) => roomOf(roomRow(one))).toSorted(inOrder),
      messages: messagesOf(whole.messages),
      lasting: messagesOf(whole.lasting),
      pairs: whole.pairs.map(pairOf),
      noted: [],
    };
  },

  async glimpse(sessionId, personId) {
    const [seen] = await tx.$queryRaw<Glimpse[]>`
      SELECT s."groupId", s."phase", s."epoch", s."revision", s."nodeId", p."state"
      FROM "Session" s JOIN "Participant" p ON p."sessionId" = s."id"
      WHERE s."id" = ${sessionId}::uuid AND p."personId" = ${personId}::uuid`;
    return seen ?? null;
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
    await saveRemovals(tx, former, saved);
    await saveLog(tx, next);
    return saved;
  },
});

/** The tenth room comes after the ninth. */
const inOrder = (a: Room, b: Room): number =>
  a.roomId.localeCompare(b.roomId, "en", { numeric: true });

/** Oldest first, out of newest first. */
const messagesOf = (rows: readonly object[]): Message[] =>
  rows.map((one) => messageOf(messageRow(one))).reverse();

async function saveMessages(tx: SessionsTx, former: LiveState, next: LiveState): Promise<void> {
  if (next.messages === former.messages) return;
  const { sessionId } = next.session;
  const known = new Set(former.messages.map(({ messageId }) => messageId));
  for (const { messageId: id, people, rooms, ...message } of next.messages)
    if (!known.has(id))
      await tx.message.create({
        data: { ...message, sessionId, id, people: [...people], rooms: [...rooms] },
        select: { id: true },
      });
}

async function saveRemovals(tx: SessionsTx, former: LiveState, next: LiveState): Promise<void> {
  const removedIn = ({ lasting }: LiveState) =>
    lasting.filter(({ removed }) => removed).map(({ messageId }) => messageId);
  const known = new Set(removedIn(former));
  const ids = removedIn(next).filter((id) => !known.has(id));
  if (ids.length === 0) return;
  const { sessionId } = next.session;
  await tx.message.updateMany({ where: { sessionId, id: { in: ids } }, data: { removed: true } });
}

async function saveLog(tx: SessionsTx, { session, noted }: LiveState): Promise<void> {
  if (noted.length === 0) return;
  const { sessionId } = session;
  await tx.logEntry.createMany({
    data: noted.map((entry) => ({ ...entry, sessionId, at: new Date(entry.at) })),
  });
}
