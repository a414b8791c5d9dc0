-- CreateTable
CREATE TABLE "Note" (
    "tenant" UUID NOT NULL DEFAULT current_tenant(),
    "sessionId" UUID NOT NULL,
    "formId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "savedBy" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("tenant", "sessionId")
);

-- By hand: what the schema diff can't see.
SELECT protect('"Note"', 'SELECT, INSERT, UPDATE');
