-- CreateTable
CREATE TABLE "Invitation" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tenant_tokenHash_key" ON "Invitation"("tenant", "tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_tokenHash_idx" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_tenant_personId_idx" ON "Invitation"("tenant", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_tenant_credentialId_key" ON "Passkey"("tenant", "credentialId");

-- CreateIndex
CREATE INDEX "Passkey_credentialId_idx" ON "Passkey"("credentialId");

-- CreateIndex
CREATE INDEX "Passkey_tenant_personId_idx" ON "Passkey"("tenant", "personId");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_tenant_personId_fkey" FOREIGN KEY ("tenant", "personId") REFERENCES "Person"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_tenant_personId_fkey" FOREIGN KEY ("tenant", "personId") REFERENCES "Person"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema diff can't see.
SELECT protect('"Invitation"', 'SELECT, INSERT, UPDATE');
SELECT protect('"Passkey"', 'SELECT, INSERT, UPDATE');

-- Before the tenant is known: where an invitation and a key are.
SELECT open_to_lookup('"Invitation"');
SELECT open_to_lookup('"Passkey"');
CREATE FUNCTION find_invitation(hash text) RETURNS TABLE (tenant uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "tenant", "id" FROM "Invitation" WHERE "tokenHash" = hash ORDER BY "askedAt" LIMIT 1 $$;
CREATE FUNCTION find_passkey(credential text) RETURNS TABLE (tenant uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "tenant", "id" FROM "Passkey" WHERE "credentialId" = credential ORDER BY "addedAt" LIMIT 1 $$;
REVOKE EXECUTE ON FUNCTION find_invitation, find_passkey FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_invitation, find_passkey TO hearth_service;

-- Invitations to be sent: tried again while they could still be of use.
SELECT pgboss.create_queue('identity.sendInvitation',
  '{"policy":"standard","retryLimit":20,"retryDelay":2,"expireInSeconds":30,"deleteAfterSeconds":86400}');
