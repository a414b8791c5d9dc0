import { expect, test } from "vitest";
import { sampleDatabase } from "@hearth/testing/sample";
import { keepJobsInTime } from "./jobsInTime.ts";

test("after a clock was set back a job waits as long as it was to wait, and one that was begun is looked after again", async () => {
  await using database = await sampleDatabase();
  const { pool } = database;
  await pool.query(`SELECT pgboss.create_queue('test', '{"policy":"standard"}')`);
  await pool.query(`UPDATE pgboss.queue SET monitor_claim_on = now() + interval '1 hour'`);
  const add = (key: string, about: string) =>
    pool.query(`INSERT INTO pgboss.job (name, singleton_key, created_on, start_after, started_on, state)
      VALUES ('test', '${key}', ${about})`);
  const [soon, anHour] = ["interval '5 minutes'", "interval '1 hour'"];
  await add("in its time", `now(), now() + ${soon}, NULL, 'created'`);
  await add("from ahead", `now() + ${anHour}, now() + ${anHour} + ${soon}, NULL, 'created'`);
  await add("tried ahead", `now(), now() + ${anHour} + ${soon}, now() + ${anHour}, 'retry'`);
  await add("begun ahead", `now(), now(), now() + ${anHour}, 'active'`);

  await keepJobsInTime(pool);

  const left = (column: string) => `round(extract(epoch FROM ${column} - now()) / 60)::int`;
  const { rows } = await pool.query(`
    SELECT singleton_key AS job, ${left("start_after")} AS "waits", ${left("started_on")} AS "begun"
    FROM pgboss.job WHERE state < 'active' ORDER BY job`);
  expect(rows).toEqual([
    { job: "from ahead", waits: 5, begun: null },
    { job: "in its time", waits: 5, begun: null },
    { job: "tried ahead", waits: 5, begun: 0 },
  ]);
  const { rows: late } = await pool.query<{ n: number }>(`
    SELECT (SELECT count(*) FROM pgboss.job WHERE started_on > now())::int
      + (SELECT count(*) FROM pgboss.queue WHERE monitor_claim_on > now())::int AS n`);
  expect(late).toEqual([{ n: 0 }]);
});
