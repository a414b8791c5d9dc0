-- Files that belong to something of the service: what they are and how far they have come. Their bytes lie in the storage.
-- 'removed' is on its way out: nobody is told of it any more.
CREATE TABLE "StoredFile" (
  "tenant" UUID NOT NULL DEFAULT current_tenant(),
  "id" UUID NOT NULL,
  "of" UUID NOT NULL,
  "by" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "size" INTEGER NOT NULL CHECK ("size" > 0),
  "sha256" TEXT,
  "state" TEXT NOT NULL DEFAULT 'uploading'
    CHECK ("state" IN ('uploading', 'checking', 'ready', 'refused', 'removed')),
  "fault" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant", "id")
);
CREATE INDEX "StoredFile_tenant_createdAt_idx" ON "StoredFile" ("tenant", "createdAt");
SELECT protect('"StoredFile"', 'SELECT, INSERT, UPDATE, DELETE');
SELECT open_to_lookup('"StoredFile"');

CREATE FUNCTION tenants_with_old_files(before timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT "tenant" FROM "StoredFile" WHERE "createdAt" < before $$;
REVOKE EXECUTE ON FUNCTION tenants_with_old_files FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenants_with_old_files TO hearth_service;
