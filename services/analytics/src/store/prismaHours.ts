import type { Tx } from "@hearth/service-kit/database";
import type { Prisma } from "../generated/client.ts";
import type { HoursStore } from "../ports.ts";

/** The database adds the tenant, to what is written and to what is read. */
export const prismaHours = (tx: Tx & Prisma.TransactionClient): HoursStore => ({
  async put({ sessionId, personId, groupId, startsAt, seconds }) {
    await tx.$executeRaw`
      INSERT INTO "SessionAttendance" ("sessionId", "personId", "groupId", "startsAt", "seconds")
      VALUES (${sessionId}::uuid, ${personId}::uuid, ${groupId}::uuid, ${startsAt}::timestamptz, ${seconds})
      ON CONFLICT ("tenant", "sessionId", "personId") DO UPDATE SET "seconds" = excluded."seconds"`;
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
});
