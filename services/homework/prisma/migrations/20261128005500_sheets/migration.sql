-- CreateTable
CREATE TABLE "Sheet" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "clientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "base" UUID,
    "content" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Sheet_pkey" PRIMARY KEY ("tenant","clientId","kind","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "Sheet_tenant_clientId_kind_versionId_key" ON "Sheet"("tenant", "clientId", "kind", "versionId");

-- By hand: what the schema diff can't see. A version stays as it was saved.
SELECT protect('"Sheet"', 'SELECT, INSERT');
