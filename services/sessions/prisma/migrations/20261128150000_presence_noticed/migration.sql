-- Who is let in and has had no connection for a while, or has one again, without its being noted: only as far as the journal
-- of the session's node has been read, so that nobody is away because control can't read it.
CREATE FUNCTION unnoticed_presence(grace_ms int)
  RETURNS TABLE ("tenant" uuid, "sessionId" uuid, "participantId" uuid, "awaySince" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH live AS (
      SELECT s."tenant", s."id", s."placedAt", j."heardAt" FROM "Session" s
      JOIN "NodeJournal" j ON j."nodeId" = s."nodeId" WHERE s."phase" = 'live'
    ), stays AS (
      SELECT i."tenant", i."sessionId", i."participantId", bool_or(i."to" IS NULL) AS "isHere", max(i."to") AS "last"
      FROM live JOIN "PresenceInterval" i ON i."tenant" = live."tenant" AND i."sessionId" = live."id"
      GROUP BY i."tenant", i."sessionId", i."participantId"
    ), people AS (
      SELECT p."tenant", p."sessionId", p."id", live."heardAt", p."marks" ->> 'awaySince' AS "noted",
        coalesce(stays."isHere", false) AS "isHere", GREATEST(stays."last", p."since", live."placedAt") AS "last"
      FROM live JOIN "Participant" p
        ON p."tenant" = live."tenant" AND p."sessionId" = live."id" AND p."state" = 'admitted'
      LEFT JOIN stays ON stays."tenant" = p."tenant" AND stays."sessionId" = p."sessionId"
        AND stays."participantId" = p."id"
    )
    SELECT "tenant", "sessionId", "id", CASE WHEN "isHere" THEN NULL ELSE "last" END FROM people
    WHERE "isHere" = ("noted" IS NOT NULL)
      AND ("isHere" OR "heardAt" >= "last" + make_interval(secs => grace_ms / 1000.0)) $$;
REVOKE EXECUTE ON FUNCTION unnoticed_presence FROM PUBLIC;
GRANT EXECUTE ON FUNCTION unnoticed_presence TO hearth_service;
