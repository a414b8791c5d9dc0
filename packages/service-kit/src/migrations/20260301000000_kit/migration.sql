-- What every service's database has: the tenant rule, and the tables around each change.
-- Roles are made where their passwords are: an owner (migrates), a login (serves), and hearth_service, whose member the login is.

GRANT USAGE ON SCHEMA public TO hearth_service;

-- The tenant of this transaction; none means that nothing is seen.
CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;

-- Closes a table to other tenants, its owner included, and grants the service these verbs on the rest.
CREATE FUNCTION protect(target regclass, verbs text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant ON %s AS RESTRICTIVE USING (tenant = (SELECT current_tenant()))', target);
  EXECUTE format('CREATE POLICY service ON %s USING (true)', target);
  EXECUTE format('GRANT %s ON %s TO hearth_service', verbs, target);
END $$;
REVOKE EXECUTE ON FUNCTION protect FROM PUBLIC;

-- Lets functions of the owner (SECURITY DEFINER, listed in tenancy.ts, returning ids only) read a protected table
-- before the tenant is known. The service itself stays bound by the tenant rule.
CREATE FUNCTION open_to_lookup(target regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  EXECUTE format('ALTER POLICY tenant ON %s TO hearth_service', target);
  EXECUTE format('ALTER POLICY service ON %s TO hearth_service', target);
  EXECUTE format('CREATE POLICY lookup ON %s FOR SELECT TO %I USING (true)', target, current_user);
END $$;
REVOKE EXECUTE ON FUNCTION open_to_lookup FROM PUBLIC;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

-- One row for each command that was done: a repeated key gets the stored answer. Kept for 7 days.
CREATE TABLE "Idempotency" (
  "tenant" UUID NOT NULL DEFAULT current_tenant(),
  "actor" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "key" UUID NOT NULL,
  "bodyHash" TEXT NOT NULL,
  "answer" JSONB,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant", "actor", "subject", "key")
);
CREATE INDEX "Idempotency_tenant_createdAt_idx" ON "Idempotency" ("tenant", "createdAt");
SELECT protect('"Idempotency"', 'SELECT, INSERT, UPDATE, DELETE');
SELECT open_to_lookup('"Idempotency"');

-- Who did, read or was refused what, about whom. The service may only INSERT. A refused door call has no tenant.
CREATE TABLE "Audit" (
  "tenant" UUID DEFAULT current_tenant(),
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "action" TEXT NOT NULL,
  "decision" TEXT NOT NULL CHECK ("decision" IN ('permit', 'deny', 'break-glass')),
  "reason" TEXT,
  "actorKind" TEXT NOT NULL CHECK ("actorKind" IN ('signIn', 'seat', 'service', 'door')),
  "actorPerson" UUID,
  "actorRole" TEXT,
  "actorService" TEXT,
  "cause" TEXT,
  "onBehalfOf" UUID,
  "authMethod" TEXT,
  "authLevel" TEXT,
  "authSession" UUID,
  "network" TEXT,
  "userAgent" TEXT,
  "objectType" TEXT,
  "objectId" UUID,
  "patients" UUID[] NOT NULL DEFAULT '{}',
  "dataClass" TEXT,
  "category" TEXT,
  "purpose" TEXT,
  "consentId" UUID,
  "relationshipId" UUID,
  "requestId" UUID NOT NULL,
  "traceId" TEXT,
  "previousHash" TEXT,
  "resultCount" INTEGER
);
CREATE UNIQUE INDEX "Audit_tenant_id_key" ON "Audit" ("tenant", "id") NULLS NOT DISTINCT;
CREATE INDEX "Audit_tenant_at_idx" ON "Audit" ("tenant", "at");
SELECT protect('"Audit"', 'INSERT');
ALTER POLICY tenant ON "Audit" USING (tenant IS NOT DISTINCT FROM (SELECT current_tenant()));
CREATE TRIGGER "Audit_append_only" BEFORE UPDATE OR DELETE ON "Audit"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Audit_never_emptied" BEFORE TRUNCATE ON "Audit"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Facts that wait to be published. `position` is the order of writing, `producerSeq` that of publishing.
CREATE TABLE "Outbox" (
  "id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  "tenant" UUID NOT NULL DEFAULT current_tenant(),
  "subject" TEXT NOT NULL,
  "aggregateId" UUID NOT NULL,
  "data" JSONB NOT NULL,
  "traceparent" TEXT,
  "occurredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "position" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
  "producerSeq" BIGINT UNIQUE,
  "publishedAt" TIMESTAMPTZ(3)
);
CREATE INDEX "Outbox_waiting" ON "Outbox" ("position") WHERE "publishedAt" IS NULL;
CREATE INDEX "Outbox_subject_producerSeq_idx" ON "Outbox" ("subject", "producerSeq");
CREATE TABLE "Publisher" ("lastSeq" BIGINT NOT NULL);
INSERT INTO "Publisher" VALUES (0);

-- How far each follower of this service's facts is sure to have applied them all.
CREATE TABLE "Follower" (
  "durable" TEXT PRIMARY KEY,
  "subject" TEXT NOT NULL,
  "seq" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);

-- Facts that have been applied, so that a second delivery changes nothing.
CREATE TABLE "Inbox" (
  "durable" TEXT NOT NULL,
  "id" UUID NOT NULL,
  "subject" TEXT NOT NULL,
  "producerSeq" BIGINT NOT NULL,
  "appliedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY ("durable", "id")
);
-- The number up to which a durable has every fact of its subject.
CREATE TABLE "Mark" ("durable" TEXT PRIMARY KEY, "seq" BIGINT NOT NULL);

-- Facts that failed too often, and those of the same aggregate that came after them.
CREATE TABLE "Parked" (
  "durable" TEXT NOT NULL,
  "id" UUID NOT NULL,
  "tenant" UUID NOT NULL,
  "aggregateId" UUID NOT NULL,
  "producerSeq" BIGINT NOT NULL,
  "occurredAt" TIMESTAMPTZ(3) NOT NULL,
  "data" JSONB NOT NULL,
  "reason" TEXT NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "parkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY ("durable", "id")
);
CREATE INDEX "Parked_durable_aggregateId_idx" ON "Parked" ("durable", "aggregateId", "producerSeq");

-- Facts that nobody could read: kept for a person to look at.
CREATE TABLE "DeadLetter" (
  "id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  "durable" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "streamSeq" BIGINT NOT NULL,
  "headers" JSONB NOT NULL,
  "body" BYTEA NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE, DELETE
  ON "Outbox", "Publisher", "Follower", "Inbox", "Mark", "Parked", "DeadLetter" TO hearth_service;

-- The access projection: who belongs to which group in which role, as identity tells it.
CREATE TABLE "Membership" (
  "tenant" UUID NOT NULL DEFAULT current_tenant(),
  "groupId" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "role" TEXT NOT NULL,
  "active" BOOLEAN NOT NULL,
  "version" INTEGER NOT NULL,
  PRIMARY KEY ("tenant", "groupId", "personId")
);
CREATE INDEX "Membership_tenant_personId_idx" ON "Membership" ("tenant", "personId");
SELECT protect('"Membership"', 'SELECT, INSERT, UPDATE');
SELECT open_to_lookup('"Membership"');

-- Lookups before a tenant is known.
CREATE FUNCTION memberships_known() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$ SELECT count(*)::int FROM "Membership" $$;
CREATE FUNCTION tenants_with_old_keys(before timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT "tenant" FROM "Idempotency" WHERE "createdAt" < before $$;
REVOKE EXECUTE ON FUNCTION memberships_known, tenants_with_old_keys FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memberships_known, tenants_with_old_keys TO hearth_service;
