-- CreateTable
CREATE TABLE "Agreed" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "submissionId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "fieldIds" TEXT[],
    "agreedAt" TIMESTAMPTZ(3) NOT NULL,
    "showingId" UUID,
    "shownAt" TIMESTAMPTZ(3),

    CONSTRAINT "Agreed_pkey" PRIMARY KEY ("tenant","submissionId")
);

-- CreateIndex
CREATE INDEX "Agreed_tenant_groupId_agreedAt_idx" ON "Agreed"("tenant", "groupId", "agreedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Agreed_tenant_showingId_key" ON "Agreed"("tenant", "showingId");

-- By hand: what the schema diff can't see. What is taken back is gone.
SELECT protect('"Agreed"', 'SELECT, INSERT, UPDATE, DELETE');
