-- How long people spoke, as the nodes' journals say it: sums by room, each counted once, never edited.
CREATE TABLE "Spoken" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "nodeId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "sessionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ms" INTEGER NOT NULL,

    CONSTRAINT "Spoken_pkey" PRIMARY KEY ("tenant", "nodeId", "seq")
);

-- CreateIndex
CREATE INDEX "Spoken_tenant_sessionId_idx" ON "Spoken"("tenant", "sessionId");

SELECT protect('"Spoken"', 'SELECT, INSERT');
