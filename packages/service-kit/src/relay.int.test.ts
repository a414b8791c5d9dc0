import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { anActor } from "@hearth/testing/people";
import { sample } from "@hearth/testing/sample";
import { sampleHouse } from "@hearth/testing/sampleHouse";
import { until } from "@hearth/testing/until";
import { emitter } from "./outbox.ts";
import { relay } from "./relay.ts";

const { noteWritten } = sample.events;

async function emittingHouse() {
  const house = await sampleHouse();
  const { tenant } = anActor();
  const follower = await house.follower();
  const tell = (number: number, fault?: Error) =>
    house.producer.within(tenant, async (tx) => {
      const noteId = randomUUID();
      await emitter(tx)(noteWritten, tenant, { noteId, number });
      if (fault) throw fault;
    });
  const { db, bus } = house.producer;
  const seqs = async () => {
    const rows = await follower.db.$queryRaw<{ seq: number }[]>`
      SELECT "producerSeq"::int AS seq FROM "Inbox" ORDER BY "appliedAt"`;
    return rows.map(({ seq }) => seq);
  };
  return {
    ...{ db, bus, tell, seqs, within: house.producer.within, tenant },
    numbers: async () => (await follower.heard(tenant)).map(({ number }) => number),
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}

test("facts leave the outbox in order, numbered without a gap, and once, whoever relays", async () => {
  await using house = await emittingHouse();
  const { db, bus, tell, seqs, numbers } = house;
  const all = Array.from({ length: 20 }, (_, n) => n);
  for (const number of all) await tell(number);

  const sent = await Promise.all(Array.from({ length: 5 }, () => relay(db, bus)));
  await tell(20);
  sent.push(await relay(db, bus));

  expect(sent.reduce((sum, facts) => sum + facts)).toBe(21);
  await until(async () => expect(await numbers()).toEqual([...all, 20]));
  expect(await seqs()).toEqual([...all, 20].map((n) => n + 1));
});

test("a relay that died between publishing and noting it sends the same again, and nobody sees it twice", async () => {
  await using house = await emittingHouse();
  const { db, bus, tell, seqs } = house;
  await tell(1);
  await relay(db, bus);

  await db.$executeRaw`UPDATE "Outbox" SET "publishedAt" = NULL`;
  await tell(2);
  await relay(db, bus);

  await until(async () => expect(await seqs()).toEqual([1, 2]));
});

test("what is rolled back is not announced, and what the contract does not name does not leave", async () => {
  await using house = await emittingHouse();
  const { db, bus, tell, tenant, within } = house;
  await expect(tell(1, new Error("no"))).rejects.toThrow("no");
  expect(await relay(db, bus)).toBe(0);

  const data = { noteId: randomUUID(), number: 1 };
  const talkative = { ...data, name: "Client A" };
  await within(tenant, (tx) => emitter(tx)(noteWritten, tenant, talkative));
  expect(await db.$queryRaw`SELECT "data" FROM "Outbox"`).toEqual([{ data }]);
});
