-- AlterTable
ALTER TABLE "SessionAttendance" ADD COLUMN     "endsAt" TIMESTAMPTZ(3),
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "GivenWork" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "assignmentId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "groupId" UUID,
    "dueOn" DATE,

    CONSTRAINT "GivenWork_pkey" PRIMARY KEY ("tenant","assignmentId")
);

-- CreateTable
CREATE TABLE "HandedIn" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "submissionId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "groupId" UUID,
    "turn" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandedIn_pkey" PRIMARY KEY ("tenant","submissionId")
);

-- CreateTable
CREATE TABLE "TryScore" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "submissionId" UUID NOT NULL,
    "scaleId" TEXT NOT NULL,
    "instrumentId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "band" TEXT,

    CONSTRAINT "TryScore_pkey" PRIMARY KEY ("tenant","submissionId","scaleId")
);

-- CreateTable
CREATE TABLE "AnsweredWork" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "assignmentId" UUID NOT NULL,

    CONSTRAINT "AnsweredWork_pkey" PRIMARY KEY ("tenant","assignmentId")
);

-- CreateIndex
CREATE INDEX "GivenWork_tenant_clientId_idx" ON "GivenWork"("tenant", "clientId");

-- CreateIndex
CREATE INDEX "GivenWork_tenant_groupId_idx" ON "GivenWork"("tenant", "groupId");

-- CreateIndex
CREATE INDEX "HandedIn_tenant_clientId_idx" ON "HandedIn"("tenant", "clientId");

-- CreateIndex
CREATE INDEX "HandedIn_tenant_groupId_idx" ON "HandedIn"("tenant", "groupId");

-- CreateIndex
CREATE INDEX "SessionAttendance_tenant_personId_idx" ON "SessionAttendance"("tenant", "personId");

-- By hand: what the schema diff can't see. Rows go when the read models are built anew.
SELECT protect('"GivenWork"', 'SELECT, INSERT, UPDATE, DELETE');
SELECT protect('"HandedIn"', 'SELECT, INSERT, UPDATE, DELETE');
SELECT protect('"TryScore"', 'SELECT, INSERT, UPDATE, DELETE');
SELECT protect('"AnsweredWork"', 'SELECT, INSERT, UPDATE, DELETE');
GRANT DELETE ON "SessionAttendance" TO hearth_service;
