-- CreateTable
CREATE TABLE "Organisation" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "foundedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("tenant")
);

-- CreateTable
CREATE TABLE "Person" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "legalName" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "contactKind" TEXT NOT NULL,
    "contactAddress" TEXT NOT NULL,
    "sud" BOOLEAN NOT NULL,
    "enrolledAt" TIMESTAMPTZ(3) NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "personId" UUID NOT NULL,
    "emailHash" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("tenant", "personId")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "sessionHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "authTime" TIMESTAMPTZ(3) NOT NULL,
    "idleExpiry" TIMESTAMPTZ(3) NOT NULL,
    "absoluteExpiry" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "network" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "Group" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "Link" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "linkHash" TEXT NOT NULL,
    "groupId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "seatHash" TEXT NOT NULL,
    "formerHash" TEXT,
    "linkId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "seatedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "network" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "LinkCode" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "browserHash" TEXT NOT NULL,
    "wrongTries" INTEGER NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "LinkCode_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Credential_tenant_emailHash_key" ON "Credential"("tenant", "emailHash");

-- CreateIndex
CREATE UNIQUE INDEX "SignIn_tenant_sessionHash_key" ON "SignIn"("tenant", "sessionHash");

-- CreateIndex
CREATE INDEX "SignIn_tenant_personId_network_idx" ON "SignIn"("tenant", "personId", "network");

-- CreateIndex
CREATE UNIQUE INDEX "GroupMember_tenant_groupId_personId_key" ON "GroupMember"("tenant", "groupId", "personId");

-- CreateIndex
CREATE INDEX "GroupMember_tenant_personId_idx" ON "GroupMember"("tenant", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Link_tenant_linkHash_key" ON "Link"("tenant", "linkHash");

-- CreateIndex
CREATE INDEX "Link_tenant_groupId_personId_idx" ON "Link"("tenant", "groupId", "personId");

-- CreateIndex
CREATE INDEX "Link_tenant_sessionId_personId_idx" ON "Link"("tenant", "sessionId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_tenant_seatHash_key" ON "Seat"("tenant", "seatHash");

-- CreateIndex
CREATE INDEX "Seat_tenant_linkId_idx" ON "Seat"("tenant", "linkId");

-- CreateIndex
CREATE INDEX "LinkCode_tenant_linkId_idx" ON "LinkCode"("tenant", "linkId");

-- CreateIndex
CREATE INDEX "Credential_emailHash_idx" ON "Credential"("emailHash");

-- CreateIndex
CREATE INDEX "SignIn_sessionHash_idx" ON "SignIn"("sessionHash");

-- CreateIndex
CREATE INDEX "Link_linkHash_idx" ON "Link"("linkHash");

-- CreateIndex
CREATE INDEX "Seat_seatHash_idx" ON "Seat"("seatHash");

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_tenant_personId_fkey" FOREIGN KEY ("tenant", "personId") REFERENCES "Person"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_tenant_personId_fkey" FOREIGN KEY ("tenant", "personId") REFERENCES "Person"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_tenant_groupId_fkey" FOREIGN KEY ("tenant", "groupId") REFERENCES "Group"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_tenant_personId_fkey" FOREIGN KEY ("tenant", "personId") REFERENCES "Person"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_tenant_groupId_fkey" FOREIGN KEY ("tenant", "groupId") REFERENCES "Group"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_tenant_personId_fkey" FOREIGN KEY ("tenant", "personId") REFERENCES "Person"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_tenant_linkId_fkey" FOREIGN KEY ("tenant", "linkId") REFERENCES "Link"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkCode" ADD CONSTRAINT "LinkCode_tenant_linkId_fkey" FOREIGN KEY ("tenant", "linkId") REFERENCES "Link"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema diff can't see. Every table is protected or listed as exempt.
SELECT protect('"Organisation"', 'SELECT, INSERT, UPDATE');
SELECT protect('"Person"', 'SELECT, INSERT, UPDATE');
SELECT protect('"Credential"', 'SELECT, INSERT, UPDATE');
SELECT protect('"SignIn"', 'SELECT, INSERT, UPDATE');
SELECT protect('"Group"', 'SELECT, INSERT, UPDATE');
SELECT protect('"GroupMember"', 'SELECT, INSERT, UPDATE');
SELECT protect('"Link"', 'SELECT, INSERT, UPDATE');
SELECT protect('"Seat"', 'SELECT, INSERT, UPDATE');
SELECT protect('"LinkCode"', 'SELECT, INSERT, UPDATE');

-- Exempt: counters of keyed hashes and networks, asked before any tenant is known.
GRANT SELECT, INSERT, UPDATE, DELETE ON "RateLimit" TO hearth_service;

-- Before the tenant is known: these tell where a row is, and nothing of what is in it.
SELECT open_to_lookup('"Organisation"');
SELECT open_to_lookup('"Credential"');
SELECT open_to_lookup('"SignIn"');
SELECT open_to_lookup('"Link"');
SELECT open_to_lookup('"Seat"');

CREATE FUNCTION find_credentials(hash text) RETURNS TABLE (tenant uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "tenant", "personId" FROM "Credential" WHERE "emailHash" = hash ORDER BY "changedAt" $$;
CREATE FUNCTION find_sign_in(hash text) RETURNS TABLE (tenant uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "tenant", "id" FROM "SignIn" WHERE "sessionHash" = hash ORDER BY "authTime" LIMIT 1 $$;
CREATE FUNCTION find_link(hash text) RETURNS TABLE (tenant uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "tenant", "id" FROM "Link" WHERE "linkHash" = hash ORDER BY "issuedAt" LIMIT 1 $$;
CREATE FUNCTION find_seat(hash text) RETURNS TABLE (tenant uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "tenant", "id" FROM "Seat" WHERE "seatHash" = hash ORDER BY "seatedAt" LIMIT 1 $$;
CREATE FUNCTION all_tenants() RETURNS TABLE (tenant uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "tenant" FROM "Organisation" ORDER BY "foundedAt" $$;
REVOKE EXECUTE ON FUNCTION find_credentials, find_sign_in, find_link, find_seat, all_tenants FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_credentials, find_sign_in, find_link, find_seat, all_tenants TO hearth_service;

-- Codes to be sent: tried again while they could still be of use.
SELECT pgboss.create_queue('identity.sendCode',
  '{"policy":"standard","retryLimit":20,"retryDelay":2,"expireInSeconds":30,"deleteAfterSeconds":86400}');
