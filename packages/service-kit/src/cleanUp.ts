import { parts } from "@hearth/contracts/services";
import { durableOf } from "@hearth/bus/streams";
import { type Database, inTenant, transaction, type Tx } from "./database.ts";
import type { Queue } from "./jobs.ts";

const keptDays = 7;
const followers = Object.entries(parts).flatMap(([part, { reactsTo }]) =>
  reactsTo.map((contract) => durableOf(part, contract)),
);

/** Once an hour: forgets keys of commands after 7 days, and facts that every follower is past. */
export const cleanUp = <T extends Tx>(db: Database<T>): Queue => ({
  name: "kit.cleanUp",
  cron: "17 * * * *",
  async handle() {
    await forgetKeys(db);
    await forgetFacts(db);
  },
});

const before = () => new Date(Date.now() - keptDays * 86_400_000);

/** Keys belong to tenants, so each tenant's are forgotten in its own transaction. */
export async function forgetKeys<T extends Tx>(db: Database<T>): Promise<void> {
  const limit = before();
  const tenants = await db.$queryRaw<{ tenant: string }[]>`
    SELECT tenants_with_old_keys(${limit}) AS tenant`;
  for (const { tenant } of tenants)
    await inTenant(
      db,
      tenant,
      (tx) => tx.$executeRaw`DELETE FROM "Idempotency" WHERE "createdAt" < ${limit}`,
    );
}

/** A fact goes when it is old and each follower that the contracts name has said to be past it. */
export const forgetFacts = <T extends Tx>(db: Database<T>): Promise<number> =>
  transaction(
    db,
    (tx) => tx.$executeRaw`
      DELETE FROM "Outbox" WHERE "publishedAt" < ${before()} AND NOT EXISTS (
        SELECT FROM unnest(${followers}::text[]) AS expected
        LEFT JOIN "Follower" f ON f."durable" = expected
        WHERE expected LIKE '%-' || replace(substr("Outbox"."subject", 5), '.', '-')
          AND coalesce(f."seq", 0) < "Outbox"."producerSeq")`,
  );
