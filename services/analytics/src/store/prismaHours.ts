import type { HoursStore } from "../ports.ts";
import type { AnalyticsTx } from "./analyticsTx.ts";

/** The database adds the tenant, to what is written and to what is read. */
export const prismaHours = (tx: AnalyticsTx): HoursStore => ({
  async put({ sessionId, personId, groupId, startsAt, endsAt, timeZone, seconds, revision }) {
    await tx.$executeRaw`
      INSERT INTO "SessionAttendance"
        ("sessionId", "personId", "groupId", "startsAt", "endsAt", "timeZone", "seconds", "revision")
      VALUES (${sessionId}::uuid, ${personId}::uuid, ${groupId}::uuid, ${startsAt}, ${endsAt}, ${timeZone}, ${seconds}, ${revision})
      ON CONFLICT ("tenant", "sessionId", "personId") DO UPDATE SET "seconds" = excluded."seconds",
        "startsAt" = excluded."startsAt", "endsAt" = excluded."endsAt", "timeZone" = excluded."timeZone",
        "revision" = excluded."revision"
      WHERE "SessionAttendance"."revision" <= excluded."revision"`;
  },
  async ofGroup(groupId) {
    const rows = await tx.sessionAttendance.groupBy({
      by: ["personId"],
      where: { groupId },
      _count: { sessionId: true },
      _sum: { seconds: true },
      orderBy: { personId: "asc" },
    });
    return rows.map(({ personId, _count, _sum }) => ({
      personId,
      sessions: _count.sessionId,
      seconds: _sum.seconds ?? 0,
    }));
  },
  ofPeople: (personIds) =>
    tx.sessionAttendance.findMany({
      where: { personId: { in: [...personIds] } },
      omit: { tenant: true, revision: true },
      orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }],
    }),
  async forget() {
    const { count } = await tx.sessionAttendance.deleteMany();
    return count;
  },
});
