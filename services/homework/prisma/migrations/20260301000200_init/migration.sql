-- CreateTable
CREATE TABLE "Assignment" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" DATE,
    "status" TEXT NOT NULL,
    "givenBy" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateIndex
CREATE INDEX "Assignment_tenant_clientId_givenAt_idx" ON "Assignment"("tenant", "clientId", "givenAt");

-- CreateIndex
CREATE INDEX "Assignment_tenant_groupId_givenAt_idx" ON "Assignment"("tenant", "groupId", "givenAt");

-- By hand: what the schema diff can't see.
SELECT protect('"Assignment"', 'SELECT, INSERT, UPDATE');
