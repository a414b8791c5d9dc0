-- CreateTable
CREATE TABLE "QueuedRisk" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "itemId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "urgency" INTEGER,
    "openedAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "taken" BOOLEAN NOT NULL DEFAULT false,
    "closed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "QueuedRisk_pkey" PRIMARY KEY ("tenant","itemId")
);

-- CreateIndex
CREATE INDEX "QueuedRisk_tenant_clientId_idx" ON "QueuedRisk"("tenant", "clientId");

-- By hand: what the schema diff can't see. No DELETE: messaging does not tell its facts again, so nothing may forget them.
SELECT protect('"QueuedRisk"', 'SELECT, INSERT, UPDATE');
