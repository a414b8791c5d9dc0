import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { anActor } from "@hearth/testing/people";
import { startPostgres } from "@hearth/testing/postgres";
import { makeLogins } from "@hearth/testing/globalSetup";
import { sample } from "@hearth/testing/sample";
import { sampleHouse } from "@hearth/testing/sampleHouse";
import { until } from "@hearth/testing/until";
import { retryParked } from "./parked.ts";
import { reconcile } from "./reconcile.ts";
import { relay } from "./relay.ts";
import { serviceEnvelope } from "./serviceActor.ts";

const { writeNote } = sample.rpc;

type House = Awaited<ReturnType<typeof sampleHouse>>;

/** Asks until it is done, always with the same key, as the browser does. */
const writer = ({ producer: { bus, keys } }: House, author = anActor()) => ({
  author,
  write: async (number: number, key: string = randomUUID()) =>
    bus.call(writeNote, { text: "note", number }, await keys.as(author, key)),
});

async function timed(asked: Promise<unknown>) {
  const began = performance.now();
  const code = await asked.then(
    () => "done",
    (fault: unknown) => (fault as { code: string }).code,
  );
  return { code, ms: performance.now() - began };
}

test("a frozen broker is unavailable within a second, and all is well when it thaws", async () => {
  await using house = await sampleHouse();
  const { nats, producer } = house;
  const { author, write } = writer(house);
  await write(1);
  nats.freeze();
  await until(() => expect(producer.bus.isUp()).toBe(false), 1_000);

  const { code, ms } = await timed(write(2));
  expect(code).toBe("unavailable");
  expect(ms).toBeLessThan(500);

  nats.thaw();
  await until(() => expect(producer.bus.isUp()).toBe(true), 3_000);
  await write(3);
  expect(await producer.within(author.tenant, (tx) => tx.note.count())).toBe(2);
});

test("a killed broker is unavailable at once; facts wait and are told when it is back", async () => {
  await using house = await sampleHouse();
  const { nats, producer } = house;
  const follower = await house.follower();
  const { author, write } = writer(house);
  await write(1);
  await nats.kill();
  await until(() => expect(producer.bus.isUp()).toBe(false), 1_000);

  expect(await timed(write(2))).toMatchObject({ code: "unavailable" });
  await expect(relay(producer.db, producer.bus)).rejects.toMatchObject({ code: "unavailable" });

  await nats.restart();
  await until(() => expect(producer.bus.isUp()).toBe(true), 5_000);
  await relay(producer.db, producer.bus);
  await until(async () =>
    expect(await follower.heard(author.tenant)).toMatchObject([{ number: 1, times: 1 }]),
  );
});

test("a broker that lost its store lost nothing of ours, and nothing is applied twice", async () => {
  await using house = await sampleHouse();
  const { nats, producer, keys } = house;
  const follower = await house.follower();
  const { author, write } = writer(house);
  for (const number of [1, 2, 3]) await write(number);
  await relay(producer.db, producer.bus);
  await until(async () => expect(await follower.heard(author.tenant)).toHaveLength(3));
  await follower.bus[Symbol.asyncDispose]();
  for (const number of [4, 5]) await write(number);
  expect(await relay(producer.db, producer.bus)).toBe(2);

  await nats.kill();
  await nats.wipe();
  await nats.restart();
  await nats.prepare();
  const back = await house.followerOn(follower);
  const envelope = serviceEnvelope("messaging", keys.signAs("messaging"));
  const found = await until(async () => {
    const missing = await reconcile({ ...back, envelope }, back.followed);
    expect(missing).toBe(2);
    return missing;
  });

  expect(found).toBe(2);
  await relay(producer.db, producer.bus);
  const all = [1, 2, 3, 4, 5].map((number) => ({ number, times: 1 }));
  await until(async () => expect(await back.heard(author.tenant)).toMatchObject(all));
  await until(async () => expect(await reconcile({ ...back, envelope }, back.followed)).toBe(0));
});

test("a fact that fails is put aside, its aggregate behind it, and others go on; a retry keeps the order", async () => {
  await using house = await sampleHouse({ options: { backoffMs: 5 } });
  const { producer } = house;
  const follower = await house.follower();
  const [stuck, free] = [writer(house), writer(house)];
  await follower.asOwner('ALTER TABLE "Heard" ADD CONSTRAINT stuck CHECK ("number" <> 1)');
  await stuck.write(1);
  await stuck.write(2);
  await free.write(3);

  await relay(producer.db, producer.bus);

  await until(async () =>
    expect(await follower.heard(free.author.tenant)).toMatchObject([{ number: 3 }]),
  );
  const parked = () => follower.db.$queryRaw`SELECT "reason" FROM "Parked" ORDER BY "producerSeq"`;
  expect(await parked()).toEqual([{ reason: "failed" }, { reason: "behind" }]);
  expect(await follower.heard(stuck.author.tenant)).toEqual([]);
  expect(follower.log.error).toHaveBeenCalledWith(
    expect.objectContaining({ alert: "parked" }),
    expect.any(String),
  );

  expect(await retryParked(follower, follower.followed)).toBe(0);
  await follower.asOwner('ALTER TABLE "Heard" DROP CONSTRAINT stuck');
  expect(await retryParked(follower, follower.followed)).toBe(2);
  expect(await parked()).toEqual([]);
  expect(await follower.heard(stuck.author.tenant)).toMatchObject([{ number: 1 }, { number: 2 }]);
});

test("a database that is frozen or killed is unavailable within 5 s; with its key each change is there once", async () => {
  await using postgres = await startPostgres();
  await makeLogins(postgres.url);
  await using house = await sampleHouse({ server: postgres.url });
  const { producer } = house;
  const { author, write } = writer(house);
  await write(0);
  const [frozen, killed] = [randomUUID(), randomUUID()];

  postgres.freeze();
  const whileFrozen = await timed(write(1, frozen));
  postgres.thaw();
  await until(() => write(1, frozen), 8_000);
  await postgres.kill();
  const whileDown = await timed(write(2, killed));
  await postgres.restart();
  await until(() => write(2, killed), 8_000);

  for (const { code, ms } of [whileFrozen, whileDown]) {
    expect(code).toBe("unavailable");
    expect(ms).toBeLessThan(5_000);
  }
  expect(await producer.within(author.tenant, (tx) => tx.note.count())).toBe(3);
});
