-- The tenants that have ever had a member here, for work over all of them, one after the other.
CREATE FUNCTION known_tenants() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT "tenant" FROM "Membership" ORDER BY "tenant" $$;
REVOKE EXECUTE ON FUNCTION known_tenants FROM PUBLIC;
GRANT EXECUTE ON FUNCTION known_tenants TO hearth_service;
