import { PgBoss, type SendOptions } from "pg-boss";
import type { Log } from "@hearth/bus/types";
import type { Tx } from "./database.ts";
import { keepJobsInTime } from "./jobsInTime.ts";
import { repeat } from "./loops.ts";
import type { Pool } from "./prisma.ts";
import { steadyClock } from "./steadyClock.ts";

/** What a job carries: its tenant and ids, nothing else. */
export type JobData = { readonly tenant: string } & Readonly<Record<string, string | number>>;

export type Queue = {
  readonly name: string;
  /** When it runs by itself, in UTC. */
  readonly cron?: string;
  /** How often it looks for work, where somebody waits for it: at least 0.5. */
  readonly everySeconds?: number;
  readonly handle: (data: JobData) => Promise<void>;
};

type Options = {
  readonly pool: Pool;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly queues: readonly Queue[];
};

export type Jobs = { readonly stop: () => Promise<void> };

/** Puts a job into its queue within the caller's transaction: with its cause, or not at all. */
export async function addJob(
  tx: Tx,
  { queue, data, options = {} }: { queue: string; data: JobData; options?: SendOptions },
): Promise<void> {
  const boss = bossOn(async (text, values) => ({
    rows: await tx.$queryRawUnsafe<object[]>(text, ...values),
  }));
  await boss.send(queue, data, options);
}

/** Works on the queues of a service. Waits for a database that is not there yet. */
export function startJobs({ pool, log, signal, queues }: Options): Promise<Jobs> {
  const boss = bossOf(pool);
  boss.on("error", (err) => log.error({ err }, "jobs"));
  const started = begin(boss, { signal, queues, log });
  const every = { name: "jobs in time", everyMs: 5_000, signal, log };
  const inTime = repeat(every, () => keepJobsInTime(pool));
  return Promise.resolve({
    async stop() {
      await started.catch(() => undefined);
      await inTime.ended;
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  });
}

async function begin(boss: PgBoss, { signal, queues, log }: Omit<Options, "pool">): Promise<void> {
  while (!signal.aborted) {
    try {
      await boss.start();
      for (const { name, cron, everySeconds = 2, handle } of queues) {
        await boss.createQueue(name);
        const pace = { pollingIntervalSeconds: everySeconds };
        await boss.work<JobData>(name, pace, async (jobs) => {
          for (const { data } of jobs) await handle(data);
        });
        if (cron !== undefined) await boss.schedule(name, cron);
      }
      return;
    } catch (err) {
      log.warn?.({ err }, "jobs wait for the database");
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

/**
 * The keeper of the queues on a service's own pool. It gets the driver's answer as it is: several
 * statements at once are answered by a list of results, which it knows how to read.
 * @internal exported for its test
 */
export const bossOf = (pool: Pool): PgBoss =>
  bossOn((text, values) => pool.query<object>(text, values));

type RunSql = (text: string, values: unknown[]) => Promise<{ readonly rows: object[] }>;

const bossOn = (run: RunSql) =>
  new PgBoss({
    db: { executeSql: (text, values = []) => run(text, values) },
    schema: "pgboss",
    clock: steadyClock,
    migrate: false,
    createSchema: false,
    // Somebody may be waiting for a job whose process was killed: it is seen within seconds, not a minute.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
