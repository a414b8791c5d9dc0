import type { Sql } from "@hearth/service-kit/database";

/** The files that a task of this group names: in sets, plans, rooms that are or were open, and rounds of rooms. */
export async function usedFiles(tx: Sql, groupId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH sessions AS (SELECT "id", "breakouts" FROM "Session" WHERE "groupId" = ${groupId}::uuid)
    SELECT DISTINCT named #>> '{}' AS id FROM (
      SELECT jsonb_path_query("breakouts", '$.plan.rooms[*].task.file.fileId') FROM sessions
      UNION ALL
      SELECT jsonb_path_query("task", '$.file.fileId') FROM "Room"
        WHERE "sessionId" IN (SELECT "id" FROM sessions)
      UNION ALL
      SELECT jsonb_path_query("rooms", '$[*].task.file.fileId') FROM "RoomSet"
        WHERE "groupId" = ${groupId}::uuid
      UNION ALL
      SELECT jsonb_path_query("rooms", '$[*].task.file.fileId') FROM "Round"
        WHERE "groupId" = ${groupId}::uuid
    ) AS all_of_them(named)`;
  return rows.map(({ id }) => id);
}
