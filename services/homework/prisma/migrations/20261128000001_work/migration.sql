-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "begun" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "every" TEXT NOT NULL DEFAULT 'once',
ADD COLUMN     "goal" TEXT,
ADD COLUMN     "lastDay" DATE,
ADD COLUMN     "newFeedback" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "times" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "turnsDone" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "workId" TEXT NOT NULL DEFAULT 'task',
ADD COLUMN     "workVersion" TEXT NOT NULL DEFAULT '1.0.0';

-- CreateTable
CREATE TABLE "Submission" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "workId" TEXT NOT NULL,
    "workVersion" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("tenant","id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "submissionId" UUID NOT NULL,
    "fieldId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("tenant","submissionId","fieldId")
);

-- CreateTable
CREATE TABLE "OverwrittenAnswer" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "submissionId" UUID NOT NULL,
    "fieldId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OverwrittenAnswer_pkey" PRIMARY KEY ("tenant","submissionId","fieldId","version")
);

-- CreateTable
CREATE TABLE "RiskFlag" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "flaggedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RiskFlag_pkey" PRIMARY KEY ("tenant","id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "by" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "returned" BOOLEAN NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("tenant","id")
);

-- CreateTable
CREATE TABLE "Question" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "by" UUID NOT NULL,
    "byClient" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("tenant","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Submission_tenant_assignmentId_turn_attempt_key" ON "Submission"("tenant", "assignmentId", "turn", "attempt");

-- CreateIndex
CREATE INDEX "Submission_tenant_groupId_state_idx" ON "Submission"("tenant", "groupId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "RiskFlag_tenant_submissionId_itemId_level_key" ON "RiskFlag"("tenant", "submissionId", "itemId", "level");

-- CreateIndex
CREATE INDEX "Feedback_tenant_assignmentId_givenAt_idx" ON "Feedback"("tenant", "assignmentId", "givenAt");

-- CreateIndex
CREATE INDEX "Question_tenant_assignmentId_askedAt_idx" ON "Question"("tenant", "assignmentId", "askedAt");

-- By hand: what the schema diff can't see. What was said and flagged stays as it was said.
SELECT protect('"Submission"', 'SELECT, INSERT, UPDATE');
SELECT protect('"Answer"', 'SELECT, INSERT, UPDATE');
SELECT protect('"OverwrittenAnswer"', 'SELECT, INSERT');
SELECT protect('"RiskFlag"', 'SELECT, INSERT');
SELECT protect('"Feedback"', 'SELECT, INSERT');
SELECT protect('"Question"', 'SELECT, INSERT');
