import type { Sql } from "@hearth/service-kit/database";

/** The files that messages of this thread carry. */
export async function usedFiles(tx: Sql, threadId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT jsonb_path_query("files", '$[*].fileId') #>> '{}' AS id FROM "Message"
    WHERE "threadId" = ${threadId}::uuid`;
  return rows.map(({ id }) => id);
}
