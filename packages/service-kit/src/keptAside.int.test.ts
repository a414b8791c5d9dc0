import { randomUUID } from "node:crypto";
import { jetstream } from "@nats-io/jetstream";
import { expect, test } from "vitest";
import { anActor } from "@hearth/testing/people";
import { sample } from "@hearth/testing/sample";
import { sampleHouse } from "@hearth/testing/sampleHouse";
import { until } from "@hearth/testing/until";
import { forgetFacts, forgetKeys } from "./cleanUp.ts";
import { addJob, bossOf, startJobs } from "./jobs.ts";
import { relay } from "./relay.ts";

const { writeNote } = sample.rpc;

test("what can't be read is kept for a person, told, and holds nothing up", async () => {
  await using house = await sampleHouse();
  const { bus, db, keys, connection } = house.producer;
  const follower = await house.follower();
  const author = anActor();

  await jetstream(connection).publish(sample.events.noteWritten.subject, "not JSON");
  await bus.call(writeNote, { text: "one", number: 7 }, await keys.as(author));
  await relay(db, bus);

  await until(async () =>
    expect(await follower.heard(author.tenant)).toMatchObject([{ number: 7 }]),
  );
  const letters = await follower.db.$queryRaw<{ body: Uint8Array }[]>`
    SELECT "body" FROM "DeadLetter"`;
  expect(letters.map(({ body }) => Buffer.from(body).toString())).toEqual(["not JSON"]);
  expect(follower.log.error).toHaveBeenCalledOnce();
});

test("a job is there with its cause or not at all, and is done once", async () => {
  await using house = await sampleHouse();
  const { pool, log, within } = house.producer;
  const tenant = randomUUID();
  const done: unknown[] = [];
  const queue = {
    name: "sample.remind",
    handle: (data: object) => Promise.resolve(void done.push(data)),
  };
  const stop = new AbortController();
  const jobs = await startJobs({ pool, log, signal: stop.signal, queues: [queue] });
  await until(async () =>
    expect(
      (await pool.query("SELECT 1 FROM pgboss.queue WHERE name = 'sample.remind'")).rows,
    ).toHaveLength(1),
  );
  const add = (n: number, fault?: Error) =>
    within(tenant, async (tx) => {
      await addJob(tx, { queue: queue.name, data: { tenant, n } });
      if (fault) throw fault;
    });

  await expect(add(1, new Error("no"))).rejects.toThrow("no");
  await add(2);

  await until(() => expect(done).toEqual([{ tenant, n: 2 }]));
  stop.abort();
  await jobs.stop();
});

test("a job whose worker vanished is tried again by another", async () => {
  await using house = await sampleHouse();
  const { pool, within } = house.producer;
  const tenant = randomUUID();
  const boss = await bossOf(pool).start();
  await boss.createQueue("sample.vanish");
  await within(tenant, (tx) => addJob(tx, { queue: "sample.vanish", data: { tenant } }));
  const [taken] = await boss.fetch("sample.vanish");
  await pool.query("UPDATE pgboss.job SET started_on = now() - interval '1 day'");

  await boss.supervise("sample.vanish");

  const jobs = await boss.findJobs("sample.vanish");
  expect(jobs).toMatchObject([{ id: taken?.id, state: "retry" }]);
  await boss.stop();
});

test("keys are forgotten after a week, and facts once every follower is past them", async () => {
  await using house = await sampleHouse();
  const { bus, db, keys, within } = house.producer;
  const author = anActor();
  for (const text of ["old", "new"]) await bus.call(writeNote, { text }, await keys.as(author));
  await relay(db, bus);
  await within(
    author.tenant,
    (tx) => tx.$executeRaw`UPDATE "Idempotency" SET "createdAt" = now() - interval '8 days'
      WHERE "answer" ->> 'text' = 'old'`,
  );
  await db.$executeRaw`UPDATE "Outbox" SET "publishedAt" = now() - interval '8 days',
    "subject" = 'evt.identity.membership.changed' WHERE "producerSeq" = 1`;

  await forgetKeys(db);
  await forgetFacts(db);
  const kept = await within(
    author.tenant,
    (tx) => tx.$queryRaw`SELECT "answer" ->> 'text' AS text FROM "Idempotency"`,
  );
  expect(kept).toEqual([{ text: "new" }]);
  const facts = () => db.$queryRaw`SELECT "producerSeq"::int AS seq FROM "Outbox" ORDER BY 1`;
  expect(await facts()).toEqual([{ seq: 1 }, { seq: 2 }]);

  for (const part of ["sessions", "homework", "messaging", "analytics"])
    await db.$executeRaw`INSERT INTO "Follower" ("durable", "subject", "seq")
      VALUES (${`${part}-identity-membership-changed`}, 'evt.identity.membership.changed', 1)`;
  await forgetFacts(db);
  expect(await facts()).toEqual([{ seq: 2 }]);
});
