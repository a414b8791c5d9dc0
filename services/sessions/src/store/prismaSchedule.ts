import { kinds } from "../domain/kinds.ts";
import type { Listed, Schedule } from "../ports.ts";
import type { SessionsTx } from "./sessionsTx.ts";
import { sessionOf, type SessionRow } from "./rows.ts";

export const prismaSchedule = (tx: SessionsTx): Schedule => ({
  async find(sessionId) {
    const row = await tx.session.findFirst({ where: { id: sessionId } });
    const [found] = await withCounts(tx, row ? [row] : []);
    return found ?? null;
  },

  async between(groupIds, from, to) {
    const rows = await tx.session.findMany({
      where: { groupId: { in: [...groupIds] }, startsAt: { lt: to }, endsAt: { gt: from } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    });
    return withCounts(tx, rows);
  },

  async add({ sessionId, ...planned }, autoEndAt) {
    await tx.session.create({
      data: { id: sessionId, ...planned, autoEndAt, floor: { locks: kinds[planned.kind].locks } },
      select: { id: true },
    });
  },

  async finalisedAfter(sessionId, most) {
    const rows = await tx.session.findMany({
      where: { finalisedAt: { not: null }, ...(sessionId !== null && { id: { gt: sessionId } }) },
      orderBy: { id: "asc" },
      take: most,
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  },
});

async function withCounts(tx: SessionsTx, rows: readonly SessionRow[]): Promise<Listed[]> {
  const counts = await tx.participant.groupBy({
    by: ["sessionId", "state"],
    where: { sessionId: { in: rows.map(({ id }) => id) }, state: { in: ["admitted", "lobby"] } },
    _count: true,
  });
  const count = (id: string, state: string) =>
    counts.find((one) => one.sessionId === id && one.state === state)?._count ?? 0;
  return rows.map((row) => ({
    ...sessionOf(row),
    present: row.phase === "ended" ? 0 : count(row.id, "admitted"),
    waiting: row.phase === "ended" ? 0 : count(row.id, "lobby"),
  }));
}
