-- CreateTable
CREATE TABLE "RiskItem" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "groupId" UUID,
    "sessionId" UUID,
    "source" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "ownerId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "escalations" INTEGER NOT NULL DEFAULT 0,
    "paging" TEXT NOT NULL DEFAULT 'none',
    "pageStep" INTEGER NOT NULL DEFAULT 0,
    "callsFrom" INTEGER NOT NULL DEFAULT 0,
    "deliveryFailed" BOOLEAN NOT NULL DEFAULT false,
    "callBack" TEXT,
    "worry" TEXT,
    "workId" TEXT,
    "workVersion" TEXT,
    "workItemId" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "closingNote" TEXT,

    CONSTRAINT "RiskItem_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "RiskEntry" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "itemId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "byId" UUID,
    "toId" UUID,
    "code" TEXT,
    "note" TEXT,

    CONSTRAINT "RiskEntry_pkey" PRIMARY KEY ("tenant", "itemId", "n")
);

-- CreateTable
CREATE TABLE "Page" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "pagedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Page_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateTable
CREATE TABLE "CareSetting" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "savedById" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CareSetting_pkey" PRIMARY KEY ("tenant", "kind", "version")
);

-- CreateIndex
CREATE UNIQUE INDEX "RiskItem_tenant_source_sourceId_key" ON "RiskItem"("tenant", "source", "sourceId");

-- CreateIndex
CREATE INDEX "RiskItem_tenant_status_dueAt_idx" ON "RiskItem"("tenant", "status", "dueAt");

-- CreateIndex
CREATE INDEX "RiskItem_tenant_clientId_idx" ON "RiskItem"("tenant", "clientId");

-- CreateIndex
CREATE UNIQUE INDEX "Page_tenant_itemId_step_key" ON "Page"("tenant", "itemId", "step");

-- CreateIndex
CREATE INDEX "Page_tenant_personId_idx" ON "Page"("tenant", "personId");

-- By hand: what the schema diff can't see.
SELECT protect('"RiskItem"', 'SELECT, INSERT, UPDATE');
SELECT protect('"RiskEntry"', 'SELECT, INSERT');
SELECT protect('"Page"', 'SELECT, INSERT, UPDATE');
SELECT protect('"CareSetting"', 'SELECT, INSERT');

-- Who is called next, a message to them, and the clock of an item. A job whose process vanished is tried again soon: somebody waits.
SELECT pgboss.create_queue('messaging.page',
  '{"policy":"standard","retryLimit":1000,"retryDelay":2,"expireInSeconds":10,"deleteAfterSeconds":86400}');
SELECT pgboss.create_queue('messaging.sendPage',
  '{"policy":"standard","retryLimit":100,"retryDelay":5,"expireInSeconds":30,"deleteAfterSeconds":86400}');
SELECT pgboss.create_queue('messaging.riskClock',
  '{"policy":"standard","retryLimit":1000,"retryDelay":2,"expireInSeconds":10,"deleteAfterSeconds":86400}');
