import type { Sql } from "@hearth/service-kit/database";
import type { SeenStore } from "../ports.ts";

export const sqlSeen = (tx: Sql): SeenStore => ({
  async mark(threadId, { personId, seq, at }) {
    const marked = await tx.$executeRaw`
      INSERT INTO "Seen" ("threadId", "personId", "seq", "at")
      SELECT "id", ${personId}::uuid, least(${seq}::int, "lastSeq"), ${at} FROM "Thread"
      WHERE "id" = ${threadId}::uuid
      ON CONFLICT ("tenant", "threadId", "personId") DO UPDATE
      SET "seq" = excluded."seq", "at" = excluded."at" WHERE "Seen"."seq" < excluded."seq"`;
    return marked === 1;
  },
  of: (threadId) => tx.$queryRaw<{ personId: string; seq: number }[]>`
    SELECT "personId", "seq" FROM "Seen" WHERE "threadId" = ${threadId}::uuid`,
});
