-- What stands behind the people of live sessions: control asks identity again and again whether it has ended.
CREATE FUNCTION live_credentials() RETURNS TABLE ("tenant" uuid, "sessionId" uuid, "personId" uuid, "credential" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p."tenant", p."sessionId", p."personId", p."credential" FROM "Session" s
    JOIN "Participant" p ON p."tenant" = s."tenant" AND p."sessionId" = s."id"
    WHERE s."phase" = 'live' AND p."state" IN ('lobby', 'admitted') $$;
REVOKE EXECUTE ON FUNCTION live_credentials FROM PUBLIC;
GRANT EXECUTE ON FUNCTION live_credentials TO hearth_service;
