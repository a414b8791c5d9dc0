import { PrismaPg } from "@prisma/adapter-pg";
import type { DataService } from "@hearth/contracts/services";
import { answerForOutbox } from "./outboxAnswers.ts";
import { keepAccessKnown } from "./accessKnown.ts";
import { databaseCanary } from "./canaries.ts";
import { cleanUp } from "./cleanUp.ts";
import type { ServiceConfig } from "./config.ts";
import { databaseClock } from "./databaseClock.ts";
import type { Database, Tx } from "./database.ts";
import { type Queue, startJobs } from "./jobs.ts";
import { repeat } from "./loops.ts";
import { watchOutbox } from "./outboxMetrics.ts";
import { retryParked } from "./parked.ts";
import { openPool } from "./prisma.ts";
import { type Running, startProcess } from "./process.ts";
import type { Followed } from "./followed.ts";
import { reconcile } from "./reconcile.ts";
import { keepRelaying } from "./relay.ts";
import { serviceEnvelope, type ServiceEnvelope } from "./serviceActor.ts";
import type { ServiceMetrics } from "./metrics.ts";
import type { ServiceBase } from "./service.ts";
import { showPool } from "./ways.ts";

/** What `start` of a service gets: all but its own dependencies. */
export type ServiceParts<T extends Tx> = ServiceBase<T> & {
  readonly metrics: ServiceMetrics;
  readonly attached: () => void;
  /** Envelopes in which the service asks others by itself. */
  readonly envelope: ServiceEnvelope;
  readonly running: Running;
  /** The time, by the database's clock. */
  readonly now: () => Date;
  /** Works on a queue of jobs from the moment that the service has started. */
  readonly work: (queue: Queue) => void;
};

type Options<T extends Tx> = {
  readonly name: DataService;
  readonly config: ServiceConfig;
  /** Makes the service's own Prisma client. */
  readonly client: (adapter: PrismaPg) => Database<T> & { $disconnect(): Promise<void> };
  /** Serves and follows; returns what `react` returned. */
  readonly start: (parts: ServiceParts<T>) => Promise<readonly Followed[]> | readonly Followed[];
};

/** A whole service: its process, database, bus, relay, reconciler and jobs. */
export const startService = <T extends Tx>({
  name,
  config,
  client,
  start,
}: Options<T>): Promise<void> =>
  startProcess({
    name,
    config,
    async start(running) {
      const { log, metrics, keys, signal, onStop, check } = running;
      const pool = openPool(config.databaseUrl, { log, name });
      onStop(() => pool.end());
      const db = client(new PrismaPg(pool));
      onStop(() => db.$disconnect());
      check("database", databaseCanary(db));
      watchOutbox(db, metrics);
      showPool(metrics.registry, pool);
      const clock = await databaseClock({ db, log, signal });

      const bus = await running.connect();
      const envelope = serviceEnvelope(name, keys.sign);
      const queues = [cleanUp(db)];
      let attached: () => void = () => undefined;
      const followed = await start({
        ...{ name, bus, db, log, metrics, envelope, running },
        now: clock.now,
        work: (queue) => void queues.push(queue),
        attached: () => {
          attached();
        },
      });
      answerForOutbox({ name, bus, db });

      const every = { everyMs: config.reconcileEveryMs, signal, log };
      const reconciling = repeat({ ...every, name: "reconcile" }, async () => {
        for (const one of followed) await reconcile({ bus, db, metrics, envelope }, one);
      });
      const parked = repeat({ ...every, name: "parked" }, async () => {
        for (const one of followed) await retryParked({ db, log }, one);
      });
      attached = reconciling.wake;
      onStop(bus.onReconnect(reconciling.wake));
      if (followed.some(({ contract }) => contract.subject === "evt.identity.membership.changed"))
        check("access", keepAccessKnown({ db, bus, log, signal, envelope }));
      const jobs = await startJobs({ pool, log, signal, queues });
      const relaying = keepRelaying({ db, bus, log }, signal);
      onStop(async () => {
        const loops = [reconciling, parked, clock].map(({ ended }) => ended);
        await Promise.allSettled([relaying, ...loops, jobs.stop()]);
      });
    },
  });
