import { unavailable } from "@hearth/contracts/errors";
import { ofDatabase } from "./faults.ts";

/** What the kit needs of any service's Prisma client: it can't know the generated ones. */
export type Sql = {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): Promise<number>;
  $queryRaw<T>(query: TemplateStringsArray, ...values: unknown[]): Promise<T>;
};

export type Tx = Sql & {
  $executeRawUnsafe(query: string, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<T>(query: string, ...values: unknown[]): Promise<T>;
  /** A whole client is not one: what it runs would stand outside the transaction. */
  readonly $connect?: never;
};

export type Database<T extends Tx> = Sql & {
  $transaction<R>(
    run: (tx: T) => Promise<R>,
    options: { timeout: number; maxWait: number },
  ): Promise<R>;
};

/** Pool wait and work of one transaction: together 2.5 s, so that a request's 4 s are enough to say so. */
export const limits = { maxWait: 1_000, timeout: 1_500, lock: 1_000, statement: 1_500 } as const;

/** One transaction, which ends within its time: a fault of connection, pool or time is `unavailable`. */
export async function transaction<T extends Tx, R>(
  db: Database<T>,
  run: (tx: T) => Promise<R>,
  timeout: number = limits.timeout,
): Promise<R> {
  const { maxWait } = limits;
  const late = deadline(maxWait + timeout + 300);
  try {
    return await Promise.race([db.$transaction(run, { maxWait, timeout }), late.passed]);
  } catch (fault) {
    throw ofDatabase(fault);
  } finally {
    late.clear();
  }
}

/** One transaction that sees and writes one tenant's rows. The setting ends with it. */
export const inTenant = <T extends Tx, R>(
  db: Database<T>,
  tenant: string,
  run: (tx: T) => Promise<R>,
): Promise<R> =>
  transaction(db, async (tx) => {
    await enterTenant(tx, tenant);
    return run(tx);
  });

/** From here to its end this transaction belongs to one tenant. */
export async function enterTenant(tx: Sql, tenant: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.tenant', ${tenant}, true)`;
}

/** A frozen server neither answers nor refuses: the transaction's own limits can't be reached then. */
function deadline(ms: number) {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(unavailable(new Error("The database does not answer")));
    }, ms);
  });
  passed.catch(() => undefined);
  return {
    passed,
    clear: () => {
      clearTimeout(timer);
    },
  };
}
