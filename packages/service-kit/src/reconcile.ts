import { outboxOf } from "@hearth/bus/outbox";
import { noTenant } from "@hearth/contracts/actor";
import { type Database, transaction, type Tx } from "./database.ts";
import type { Followed } from "./followed.ts";
import type { Service } from "./service.ts";
import type { ServiceEnvelope } from "./serviceActor.ts";

type Numbered = { readonly id: string; readonly producerSeq: number };
type Reconciling<T extends Tx> = Pick<Service<T, unknown>, "bus" | "db" | "metrics"> & {
  readonly envelope: ServiceEnvelope;
};

/**
 * Proves that nothing of one durable is missing: asks the producer what it published after our mark, compares with the
 * inbox, and has published again what is not there. Tells how many those were.
 */
export async function reconcile<T extends Tx>(
  { bus, db, metrics, envelope }: Reconciling<T>,
  { contract, durable }: Pick<Followed, "contract" | "durable">,
): Promise<number> {
  const producer = outboxOf(contract.subject.split(".")[1] ?? "");
  const [mark] = await db.$queryRaw<{ seq: number }[]>`
    SELECT "seq"::int FROM "Mark" WHERE "durable" = ${durable}`;
  const asked = { subject: contract.subject, after: mark?.seq ?? 0, durable };
  const { facts } = await bus.call(producer.missing, asked, await envelope(noTenant, "reconcile"));
  if (facts.length === 0) return 0;

  // What is still on its way is not missing.
  if ((await bus.waiting(contract)) > 0) return 0;
  const missing = await notReceived(db, durable, facts);
  await raiseMark(db, durable, reached(facts, missing));
  if (missing.length === 0) return 0;
  metrics?.republished.inc({ durable }, missing.length);
  const ids = missing.map(({ id }) => id);
  await bus.call(producer.republish, { ids }, await envelope(noTenant, "reconcile"));
  return missing.length;
}

async function notReceived<T extends Tx>(
  db: Database<T>,
  durable: string,
  facts: readonly Numbered[],
): Promise<readonly Numbered[]> {
  const ids = facts.map(({ id }) => id);
  const known = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Inbox" WHERE "durable" = ${durable} AND "id" = ANY(${ids}::uuid[])`;
  const received = new Set(known.map(({ id }) => id));
  return facts.filter(({ id }) => !received.has(id));
}

/** The number up to which nothing is missing. */
function reached(facts: readonly Numbered[], missing: readonly Numbered[]): number | undefined {
  const first = missing[0]?.producerSeq ?? Infinity;
  return facts.filter(({ producerSeq }) => producerSeq < first).at(-1)?.producerSeq;
}

async function raiseMark<T extends Tx>(db: Database<T>, durable: string, seq?: number) {
  if (seq === undefined) return;
  await transaction(
    db,
    (tx) => tx.$executeRaw`
      INSERT INTO "Mark" ("durable", "seq") VALUES (${durable}, ${seq})
      ON CONFLICT ("durable") DO UPDATE SET "seq" = greatest("Mark"."seq", excluded."seq")`,
  );
}
