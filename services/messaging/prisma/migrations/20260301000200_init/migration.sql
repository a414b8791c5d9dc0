-- CreateTable
CREATE TABLE "Message" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "postedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("tenant", "id")
);

-- CreateIndex
CREATE INDEX "Message_tenant_groupId_postedAt_idx" ON "Message"("tenant", "groupId", "postedAt");

-- By hand: what the schema diff can't see.
SELECT protect('"Message"', 'SELECT, INSERT');
