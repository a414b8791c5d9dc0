import type { Sql } from "@hearth/service-kit/database";

/** The files that an answer of this assignment names, or one that gave way to another. */
export async function usedFiles(tx: Sql, assignmentId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH tries AS (SELECT "id" FROM "Submission" WHERE "assignmentId" = ${assignmentId}::uuid)
    SELECT DISTINCT named #>> '{}' AS id FROM (
      SELECT "value" FROM "Answer" WHERE "submissionId" IN (SELECT "id" FROM tries)
      UNION ALL
      SELECT "value" FROM "OverwrittenAnswer" WHERE "submissionId" IN (SELECT "id" FROM tries)
    ) AS given, jsonb_path_query("value", '$[*] ? (@ like_regex "^[0-9a-f-]{36}$")') AS named
    WHERE jsonb_typeof("value") = 'array'`;
  return rows.map(({ id }) => id);
}
