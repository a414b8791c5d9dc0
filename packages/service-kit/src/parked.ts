import type { Log } from "@hearth/bus/types";
import type { Fact } from "@hearth/contracts/envelope";
import type { Database, Sql, Tx } from "./database.ts";
import type { Followed } from "./followed.ts";

/** Whether an earlier fact of the same aggregate waits: then this one has to wait behind it. */
export async function isBehindParked(
  tx: Sql,
  durable: string,
  fact: Fact<unknown>,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Parked" WHERE "durable" = ${durable} AND "aggregateId" = ${fact.aggregateId}::uuid LIMIT 1`;
  return rows.length > 0;
}

type Parking = { readonly fact: Fact<unknown>; readonly reason: "failed" | "behind" };

export async function park(tx: Sql, durable: string, { fact, reason }: Parking): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Parked" ("durable", "id", "tenant", "aggregateId", "producerSeq", "occurredAt", "data", "reason")
    VALUES (${durable}, ${fact.id}::uuid, ${fact.tenant}::uuid, ${fact.aggregateId}::uuid, ${fact.producerSeq},
      ${fact.occurredAt}::timestamptz, ${JSON.stringify(fact.data)}::jsonb, ${reason})
    ON CONFLICT DO NOTHING`;
}

type Service<T extends Tx> = { readonly db: Database<T>; readonly log: Log };

/** Tries every parked fact of a durable again, each aggregate in its order, and tells how many were applied. */
export async function retryParked<T extends Tx>(
  { db, log }: Service<T>,
  { durable, reapply }: Followed,
): Promise<number> {
  const facts = await db.$queryRaw<Fact<unknown>[]>`
    SELECT "id", "tenant", "aggregateId", "producerSeq"::int, "data",
      to_char("occurredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt"
    FROM "Parked" WHERE "durable" = ${durable} ORDER BY "producerSeq" LIMIT 1000`;
  const stuck = new Set<string>();
  let applied = 0;
  for (const fact of facts) {
    if (stuck.has(fact.aggregateId)) continue;
    const done = await reapply({ ...fact, take: (tx) => take(tx, durable, fact.id) }).then(
      () => true,
      (err: unknown) => {
        log.error({ alert: "parked", durable, factId: fact.id, err }, "a parked fact failed again");
        return false;
      },
    );
    if (done) applied += 1;
    else stuck.add(fact.aggregateId);
  }
  return applied;
}

/** Another replica may have taken it meanwhile: then there is nothing to do here. */
async function take(tx: Tx, durable: string, id: string): Promise<void> {
  const taken = await tx.$executeRaw`
    DELETE FROM "Parked" WHERE "durable" = ${durable} AND "id" = ${id}::uuid`;
  if (taken === 0) throw new Error("Somebody else applied this parked fact");
}
