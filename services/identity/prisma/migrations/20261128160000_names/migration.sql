-- AlterTable
ALTER TABLE "Person" ADD COLUMN "givenName" TEXT,
    ADD COLUMN "familyName" TEXT;
