import { OpenRoom } from "@hearth/contracts/live/rooms";
import type { PresenceEntry } from "@hearth/contracts/media";
import type { PresenceStore } from "../ports.ts";
import type { SessionsTx } from "./sessionsTx.ts";

export const prismaPresence = (tx: SessionsTx): PresenceStore => ({
  staysOf: (sessionId) =>
    tx.presenceInterval.findMany({
      where: { sessionId },
      orderBy: [{ from: "asc" }, { seq: "asc" }],
      select: { participantId: true, room: true, from: true, to: true },
    }),

  async spokenIn(sessionId) {
    const sums = await tx.spoken.groupBy({
      by: ["participantId", "room"],
      where: { sessionId },
      orderBy: [{ participantId: "asc" }, { room: "asc" }],
      _sum: { ms: true },
    });
    return sums.map(({ participantId, room, _sum }) => ({ participantId, room, ms: _sum.ms ?? 0 }));
  },

  async rooms(sessionId) {
    const rooms = await tx.room.findMany({
      where: { sessionId },
      select: { id: true, name: true, kind: true },
    });
    return new Map(rooms.map(({ id, name, kind }) => [id, { name, kind: kindOf(kind) }]));
  },

  async record(nodeId, entries) {
    const changes = entries.filter(({ spokenMs }) => spokenMs === undefined);
    if (changes.length > 0) await recordAll(tx, nodeId, changes);
    const spoken = entries.flatMap(({ seq, sessionId, participantId, room, at, spokenMs: ms }) =>
      room === null || ms === undefined
        ? []
        : [{ nodeId, seq, sessionId, participantId, room, at: new Date(at), ms }],
    );
    await tx.spoken.createMany({ data: spoken, skipDuplicates: true });
  },

  async endOpen(of, at) {
    const open = { ...of, to: null };
    // A clock may differ between machines: nobody leaves before they came.
    const early = await tx.presenceInterval.findMany({
      where: { ...open, from: { gt: at } },
      select: { nodeId: true, seq: true, from: true },
    });
    for (const { nodeId, seq, from } of early)
      await tx.presenceInterval.updateMany({
        where: { nodeId, seq, to: null },
        data: { to: from },
      });
    await tx.presenceInterval.updateMany({ where: open, data: { to: at } });
  },

  async claimFinalising(sessionId, now) {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, phase: "ended", finalisedAt: null },
      data: { finalisedAt: now, dueAt: null },
    });
    return count === 1;
  },
});

const kindOf = (kind: string) => OpenRoom.shape.kind.parse(kind);

/**
 * A line begins a stay unless the person is gone, and ends the one that is open. Two statements for a whole page: a page
 * that takes longer than a transaction may would be asked for again for ever.
 */
async function recordAll(
  tx: SessionsTx,
  nodeId: string,
  entries: readonly PresenceEntry[],
): Promise<void> {
  const begun = entries.flatMap(({ seq, sessionId, participantId, room, at }) =>
    room === null ? [] : [{ nodeId, seq, sessionId, participantId, room, from: new Date(at) }],
  );
  await tx.presenceInterval.createMany({ data: begun, skipDuplicates: true });
  await tx.$executeRaw`
    WITH line AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      AS line("seq" int, "sessionId" uuid, "participantId" uuid, "at" timestamptz))
    UPDATE "PresenceInterval" AS stay SET "to" = later."at"
    FROM "PresenceInterval" AS open CROSS JOIN LATERAL (
      SELECT line."at" FROM line WHERE line."sessionId" = open."sessionId"
        AND line."participantId" = open."participantId" AND line."seq" > open."seq"
      ORDER BY line."seq" LIMIT 1) AS later
    WHERE open."nodeId" = ${nodeId} AND open."to" IS NULL
      AND stay."nodeId" = open."nodeId" AND stay."seq" = open."seq" AND stay."to" IS NULL`;
}
