-- AlterTable
ALTER TABLE "Person" ADD COLUMN "contactHash" TEXT;

-- CreateTable
CREATE TABLE "SignInCode" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "askId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "browserHash" TEXT NOT NULL,
    "wrongTries" INTEGER NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "KnownDevice" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "deviceHash" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SignInCode_tenant_askId_personId_key" ON "SignInCode"("tenant", "askId", "personId");

-- CreateIndex
CREATE INDEX "SignInCode_tenant_personId_browserHash_idx" ON "SignInCode"("tenant", "personId", "browserHash");

-- CreateIndex
CREATE UNIQUE INDEX "KnownDevice_tenant_personId_deviceHash_key" ON "KnownDevice"("tenant", "personId", "deviceHash");

-- CreateIndex
CREATE INDEX "Person_contactHash_idx" ON "Person"("contactHash");

-- AddForeignKey
ALTER TABLE "SignInCode" ADD CONSTRAINT "SignInCode_tenant_personId_fkey" FOREIGN KEY ("tenant", "personId") REFERENCES "Person"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_tenant_personId_fkey" FOREIGN KEY ("tenant", "personId") REFERENCES "Person"("tenant", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema diff can't see.
SELECT protect('"SignInCode"', 'SELECT, INSERT, UPDATE');
SELECT protect('"KnownDevice"', 'SELECT, INSERT, UPDATE');

-- Before the tenant is known: where the people are who have this contact.
SELECT open_to_lookup('"Person"');
CREATE FUNCTION find_contacts(hash text) RETURNS TABLE (tenant uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "tenant", "id" FROM "Person" WHERE "contactHash" = hash AND "disabledAt" IS NULL
    ORDER BY "enrolledAt" LIMIT 5 $$;
REVOKE EXECUTE ON FUNCTION find_contacts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_contacts TO hearth_service;

-- Codes that were asked for: whether anybody has the contact is looked up when they are sent, not when they are asked for.
SELECT pgboss.create_queue('identity.sendSignInCode',
  '{"policy":"standard","retryLimit":20,"retryDelay":2,"expireInSeconds":30,"deleteAfterSeconds":3600}');
