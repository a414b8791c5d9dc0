import type { Log } from "@hearth/bus/types";
import type { Sql } from "./database.ts";
import { repeat, type Running } from "./loops.ts";

type Options = { readonly db: Sql; readonly log: Log; readonly signal: AbortSignal };

/** How far the two clocks may be apart before somebody is told. */
const toleratedMs = 5_000;

/**
 * The time by the database's clock, which all replicas of a service share: a machine's own may be wrong, or be set while
 * a process runs. The database is asked every second; in between the time goes on by what nobody can set. Until it has
 * answered once, the machine's own clock stands in.
 */
export async function databaseClock({ db, log, signal }: Options): Promise<DatabaseClock> {
  let zero = Date.now() - performance.now();
  let isTold = false;
  const ask = async () => {
    const asked = performance.now();
    const [row] = await db.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
    const half = (performance.now() - asked) / 2;
    const found = (row?.at.getTime() ?? Number.NaN) - asked - half;
    // Within half of a round trip nobody can tell: then the time goes on evenly.
    if (Math.abs(found - zero) > half) zero = found;
    const aheadMs = Math.round(Date.now() - performance.now() - zero);
    const isWrong = Math.abs(aheadMs) > toleratedMs;
    if (isWrong && !isTold)
      log.error({ alert: "clock", aheadMs }, "this machine's clock is not the database's");
    isTold = isWrong;
  };
  await ask().catch(() => undefined);
  const { ended } = repeat({ name: "database clock", everyMs: 1_000, signal, log }, ask);
  return { now: () => new Date(performance.now() + zero), ended };
}

export type DatabaseClock = { readonly now: () => Date } & Pick<Running, "ended">;
