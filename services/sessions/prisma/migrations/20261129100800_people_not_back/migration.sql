-- Who is let in and has been without a connection for longer than a moment, but not for so long that they will not come back.
CREATE FUNCTION people_not_back(after_ms int, before_ms int)
  RETURNS TABLE ("tenant" uuid, "sessionId" uuid, "participantId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p."tenant", p."sessionId", p."id" FROM "Session" s
    JOIN "Participant" p ON p."tenant" = s."tenant" AND p."sessionId" = s."id" AND p."state" = 'admitted'
    WHERE s."phase" = 'live' AND (p."marks" ->> 'awaySince')::timestamptz
      BETWEEN clock_timestamp() - make_interval(secs => before_ms / 1000.0)
        AND clock_timestamp() - make_interval(secs => after_ms / 1000.0) $$;
REVOKE EXECUTE ON FUNCTION people_not_back FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_not_back TO hearth_service;
