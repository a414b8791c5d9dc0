-- DropIndex: the next one begins with it.
DROP INDEX "Session_phase_idx";

-- CreateIndex
CREATE INDEX "Session_phase_startsAt_idx" ON "Session"("phase", "startsAt");

-- Who is booked for the next hour, or late: room is spared for the largest group. Ids and numbers only.
CREATE FUNCTION booked_sessions(at timestamptz) RETURNS TABLE ("sessionId" uuid, "people" int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s."id", (SELECT count(DISTINCT m."personId")::int FROM "Membership" m
      WHERE m."tenant" = s."tenant" AND m."groupId" = s."groupId" AND m."active")
    FROM "Session" s WHERE s."phase" = 'scheduled'
      AND s."startsAt" BETWEEN at - interval '30 minutes' AND at + interval '1 hour' $$;

REVOKE EXECUTE ON FUNCTION booked_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION booked_sessions TO hearth_service;
