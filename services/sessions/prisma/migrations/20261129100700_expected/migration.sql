-- How many people were expected when the session was placed: so much room is kept for it until it ends.
ALTER TABLE "Session" ADD COLUMN "expected" integer NOT NULL DEFAULT 0;
