-- AlterTable
ALTER TABLE "Session"
  ADD COLUMN "door" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "floor" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "tools" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "breakouts" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Participant"
  DROP COLUMN "visitRoom",
  DROP COLUMN "visitMode",
  ADD COLUMN "visit" JSONB,
  ADD COLUMN "marks" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "whereabouts" JSONB;

-- AlterTable
ALTER TABLE "Room"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'breakout',
  ADD COLUMN "task" JSONB NOT NULL DEFAULT '{"text":null,"link":null}',
  ADD COLUMN "unstaffedSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Message" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "sessionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "from" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "people" UUID[],
    "rooms" TEXT[],
    "text" TEXT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("tenant", "sessionId", "id")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "sessionId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "by" UUID,
    "about" UUID[],
    "room" TEXT,
    "reason" TEXT,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("tenant", "sessionId", "id")
);

-- CreateTable
CREATE TABLE "Document" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "sessionId" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" BYTEA NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("tenant", "sessionId", "room", "kind")
);

-- CreateTable
CREATE TABLE "RoomSet" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "groupId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "rooms" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomSet_pkey" PRIMARY KEY ("tenant", "groupId", "id")
);

-- CreateTable
CREATE TABLE "Pair" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "groupId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "a" UUID NOT NULL,
    "b" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Pair_pkey" PRIMARY KEY ("tenant", "groupId", "id")
);

-- CreateTable
CREATE TABLE "Round" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "groupId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rooms" JSONB NOT NULL,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("tenant", "sessionId", "generation")
);

-- CreateIndex
CREATE UNIQUE INDEX "Message_tenant_sessionId_seq_key" ON "Message"("tenant", "sessionId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Pair_tenant_groupId_a_b_key" ON "Pair"("tenant", "groupId", "a", "b");

-- CreateIndex
CREATE INDEX "Round_tenant_groupId_at_idx" ON "Round"("tenant", "groupId", "at");

-- By hand: what the schema diff can't see.
SELECT protect('"Message"', 'SELECT, INSERT, UPDATE ("removed")');
SELECT protect('"LogEntry"', 'SELECT, INSERT');
SELECT protect('"Document"', 'SELECT, INSERT, UPDATE');
SELECT protect('"RoomSet"', 'SELECT, INSERT, UPDATE, DELETE');
SELECT protect('"Pair"', 'SELECT, INSERT, UPDATE, DELETE');
SELECT protect('"Round"', 'SELECT, INSERT');
