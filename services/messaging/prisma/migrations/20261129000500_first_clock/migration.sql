-- AlterTable
ALTER TABLE "RiskItem" ADD COLUMN "firstDueAt" TIMESTAMPTZ(3);

-- By hand: items that are there already have the clock that is known of them.
ALTER TABLE "RiskItem" NO FORCE ROW LEVEL SECURITY;
UPDATE "RiskItem" SET "firstDueAt" = "dueAt";
ALTER TABLE "RiskItem" FORCE ROW LEVEL SECURITY;
ALTER TABLE "RiskItem" ALTER COLUMN "firstDueAt" SET NOT NULL;
