import { setTimeout as delay } from "node:timers/promises";
import type { Bus } from "@hearth/bus/types";
import type { FactHeaders } from "@hearth/contracts/envelope";
import { toAppError } from "@hearth/contracts/errors";
import { type Database, transaction, type Tx } from "./database.ts";
import type { Service } from "./service.ts";

type Waiting = Omit<FactHeaders, "traceparent"> & {
  readonly subject: string;
  readonly data: unknown;
  readonly traceparent: string | null;
};
const timeout = 30_000;

/** Publishes what waits in the outbox, in order, and tells how many. One replica at a time, the others pass. */
export async function relay<T extends Tx>(db: Database<T>, bus: Bus): Promise<number> {
  const [{ waits } = { waits: false }] = await db.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Outbox" WHERE "publishedAt" IS NULL) AS waits`;
  if (!waits) return 0;
  await transaction(db, (tx) => alone(tx, () => number(tx)), timeout);
  return transaction(db, (tx) => alone(tx, () => publish(tx, bus)), timeout);
}

async function alone(tx: Tx, run: () => Promise<number>): Promise<number> {
  const [turn] = await tx.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('hearth.relay')) AS mine`;
  return turn?.mine ? run() : 0;
}

async function publish(tx: Tx, bus: Bus): Promise<number> {
  const facts = await waiting(tx);
  for (const { subject, traceparent, ...fact } of facts)
    await bus.publish(subject, traceparent === null ? fact : { ...fact, traceparent });
  const ids = facts.map(({ id }) => id);
  return tx.$executeRaw`UPDATE "Outbox" SET "publishedAt" = now() WHERE "id" = ANY(${ids}::uuid[])`;
}

/** Numbers are given once, without gaps, and committed before they are seen: a resent fact keeps its own. */
const number = (tx: Tx): Promise<number> => tx.$executeRaw`
  WITH fresh AS (
    SELECT "id", row_number() OVER (ORDER BY "position") AS n FROM "Outbox" WHERE "producerSeq" IS NULL
  ), numbered AS (
    UPDATE "Outbox" SET "producerSeq" = "lastSeq" + n FROM fresh, "Publisher" WHERE "Outbox"."id" = fresh."id"
  )
  UPDATE "Publisher" SET "lastSeq" = "lastSeq" + (SELECT count(*) FROM fresh)`;

const waiting = (tx: Tx) => tx.$queryRaw<Waiting[]>`
  SELECT "id", "tenant", "subject", "aggregateId", "data", "producerSeq"::int, "traceparent",
    to_char("occurredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt"
  FROM "Outbox" WHERE "publishedAt" IS NULL AND "producerSeq" IS NOT NULL
  ORDER BY "producerSeq" LIMIT 100`;

const wakers = new WeakMap<object, () => void>();

/** Tells the relay of this database that something was written, so that it need not wait for its next look. */
export const wakeRelay = (db: object): void => wakers.get(db)?.();

/** Relays until it is told to stop. While the bus is down the facts wait. */
export async function keepRelaying<T extends Tx>(
  { db, bus, log }: Pick<Service<T, unknown>, "db" | "bus" | "log">,
  signal: AbortSignal,
): Promise<void> {
  let woken = new AbortController();
  wakers.set(db, () => {
    woken.abort();
  });
  while (!signal.aborted) {
    woken = new AbortController();
    const sent = await relay(db, bus).catch((err: unknown) => {
      if (toAppError(err).code !== "unavailable") log.error({ err }, "relay");
      return -1;
    });
    const stop = sent < 0 ? signal : AbortSignal.any([signal, woken.signal]);
    if (sent <= 0) await delay(250, undefined, { signal: stop }).catch(() => undefined);
  }
  wakers.delete(db);
}
