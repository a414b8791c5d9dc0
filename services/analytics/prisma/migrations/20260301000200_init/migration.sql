-- CreateTable
CREATE TABLE "SessionAttendance" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "seconds" INTEGER NOT NULL,

    CONSTRAINT "SessionAttendance_pkey" PRIMARY KEY ("tenant", "sessionId", "personId")
);

-- CreateIndex
CREATE INDEX "SessionAttendance_tenant_groupId_idx" ON "SessionAttendance"("tenant", "groupId");

-- By hand: what the schema diff can't see.
SELECT protect('"SessionAttendance"', 'SELECT, INSERT, UPDATE');
