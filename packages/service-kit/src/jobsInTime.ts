import type { Pool } from "./prisma.ts";

/**
 * Where the database's clock was set back, what was to be done in minutes would be done in an hour. Whatever was made at
 * a time that is still to come is moved back with the clock: each job waits at most once more as long as it was to wait.
 */
export async function keepJobsInTime(pool: Pool): Promise<void> {
  await pool.query(moveJobs);
  await pool.query(moveLooks);
}

const tolerated = "interval '5 seconds'";

/** A job that is taken from the queue again has been touched since it was made. */
const moveJobs = `
  WITH ahead AS (
    SELECT "name", "id", greatest("created_on", "started_on") - now() AS "by" FROM pgboss.job
    WHERE "state" < 'completed' AND greatest("created_on", "started_on") > now() + ${tolerated}
    FOR UPDATE SKIP LOCKED
  )
  UPDATE pgboss.job SET
    "start_after" = "start_after" - "by",
    "created_on" = least("created_on", now()),
    "started_on" = CASE WHEN "started_on" IS NOT NULL THEN least("started_on", now()) END
  FROM ahead WHERE job."name" = ahead."name" AND job."id" = ahead."id"`;

/** The look after jobs whose process was killed. */
const moveLooks = `
  UPDATE pgboss.queue SET "monitor_claim_on" = now() WHERE "monitor_claim_on" > now() + ${tolerated}`;
