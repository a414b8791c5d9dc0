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

  async roomNames(sessionId) {
    const rooms = await tx.room.findMany({
      where: { sessionId },
      select: { id: true, name: true },
    });
    return new Map(rooms.map(({ id, name }) => [id, name]));
  },

  async record(nodeId, entries) {
    for (const entry of entries) await recordOne(tx, nodeId, entry);
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

/** A line ends the stay that is open, and begins the next one unless the person is gone. */
async function recordOne(tx: SessionsTx, nodeId: string, entry: PresenceEntry): Promise<void> {
  const { seq, sessionId, participantId, room } = entry;
  const at = new Date(entry.at);
  await tx.presenceInterval.updateMany({
    where: { nodeId, sessionId, participantId, seq: { lt: seq }, to: null },
    data: { to: at },
  });
  if (room === null) return;
  await tx.presenceInterval.createMany({
    data: [{ nodeId, seq, sessionId, participantId, room, from: at }],
    skipDuplicates: true,
  });
}
