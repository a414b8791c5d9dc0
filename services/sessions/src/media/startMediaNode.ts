import type { Bus } from "@hearth/bus/types";
import { liveSubject, type MediaChange } from "@hearth/contracts/live";
import { type Heartbeat, heartbeatSubject } from "@hearth/contracts/heartbeat";
import { subjectOf } from "@hearth/contracts/subject";
import { answerCommands } from "./answerCommands.ts";
import { answerOrders } from "./answerOrders.ts";
import { emptied } from "./emptied.ts";
import { feltHere, type Quality } from "./feltHere.ts";
import { heartbeat } from "./heartbeat.ts";
import { Journals } from "./Journals.ts";
import type { Outside } from "./LiveSession.ts";
import { commandsTo, ordersTo, testsAt } from "./nodeContracts.ts";
import { nodeIdOf } from "./nodeIdOf.ts";
import type { Named } from "./Orders.ts";
import type { Patience } from "./Participant.ts";
import type { Present } from "./Presence.ts";
import type { GoodMinutes } from "./sampling/GoodMinutes.ts";
import { Sessions } from "./Sessions.ts";
import type { SpawnedWorker } from "./SpawnedWorker.ts";
import { type Watch, type WorkerLog } from "./WorkerPlace.ts";
import { openWorkers } from "./openWorkers.ts";
import { answerTests } from "./testing/answerTests.ts";
import { EchoTests } from "./testing/EchoTests.ts";

export type MediaNodeOptions = {
  readonly name: string;
  readonly bus: Bus;
  readonly log: WorkerLog;
  readonly journalDir: string;
  readonly workers: {
    readonly count: number;
    readonly bin?: string | undefined;
    readonly ip: string;
    /** Of the first worker, the next one takes the next; 0: any free ones. */
    readonly port: number;
    readonly announcedAddress?: string | undefined;
  };
  readonly times?: Partial<Times>;
  readonly seen?: Seen;
  readonly quality?: Quality;
};

/** How long and how often. */
type Times = Watch &
  Patience & {
    readonly heartbeatMs: number;
    readonly lookMs: number;
    /** A test of the network ends by itself after so long. */
    readonly testMs: number;
  };
/** For metrics. */
export type Seen = {
  readonly applied: (ms: number) => void;
  readonly pinged: (ms: number) => void;
  readonly workerDied: () => void;
};
const unseen: Seen = {
  applied: () => undefined,
  pinged: () => undefined,
  workerDied: () => undefined,
};

export type MediaNode = {
  readonly nodeId: string;
  readonly sessions: Sessions;
  readonly minutes: GoodMinutes;
  readonly workers: () => readonly SpawnedWorker[];
  readonly heartbeat: () => Heartbeat;
  /** Takes nobody new, and resolves when all its sessions are elsewhere or over; after this time in any case. */
  readonly drain: (withinMs: number) => Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

const usual: Times = {
  pingMs: 1_000,
  deadlineMs: 1_000,
  misses: 3,
  awayAfterMs: 10_000,
  goneAfterMs: 30_000,
  heartbeatMs: 300,
  lookMs: 1_000,
  testMs: 30_000,
};

/** A whole media node in this process, on a bus that is given. */
export async function startMediaNode(options: MediaNodeOptions): Promise<MediaNode> {
  const { bus, log, name, seen = unseen } = options;
  const times = { ...usual, ...options.times };
  const nodeId = nodeIdOf(name);
  await using starting = new AsyncDisposableStack();

  const journals = await Journals.open({ bus, log, name, nodeId, folder: options.journalDir });
  starting.defer(() => journals.close());
  const workers = await openWorkers({
    ...options.workers,
    log,
    watch: times,
    pinged: seen.pinged,
    died: () => {
      seen.workerDied();
      beat();
    },
  });
  const sessions = new Sessions({
    workers: workers.alive,
    outside: (named) => outsideOf(named, { bus, log, journals }),
  });
  // Told to stop it drains for good; told to drain, until it is told otherwise.
  let [stopping, drained] = [false, false];
  const now = () => {
    const draining = stopping || drained;
    return heartbeat({ nodeId, name, sessions, workers: workers.alive(), draining });
  };
  const beat = () => bus.tell(heartbeatSubject, now());

  starting.defer(() => {
    workers.close();
    beat();
  });
  const drainedBy = (draining: boolean) => {
    drained = draining;
    beat();
  };
  const answering = { sessions, applied: seen.applied, drained: drainedBy };
  starting.defer(bus.serve(ordersTo(nodeId), answerOrders(answering)));
  starting.defer(bus.serve(commandsTo(nodeId), answerCommands(sessions)));
  const tests = new EchoTests({ workers: workers.alive, testMs: times.testMs });
  starting.defer(bus.serve(testsAt(nodeId), answerTests(tests)));
  starting.defer(every(times.heartbeatMs, beat));
  const felt = feltHere({ sessions, workers: workers.alive, quality: options.quality });
  starting.defer(every(times.lookMs, () => lookAt({ sessions, felt }, times, log)));
  beat();

  const running = starting.move();
  return {
    nodeId,
    sessions,
    minutes: felt.minutes,
    workers: workers.alive,
    heartbeat: now,
    drain: async (withinMs) => {
      stopping = true;
      beat();
      await emptied(sessions, withinMs);
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

type LookedAfter = { readonly sessions: Sessions; readonly felt: ReturnType<typeof feltHere> };

function lookAt({ sessions, felt }: LookedAfter, patience: Patience, log: WorkerLog): void {
  felt.look();
  for (const session of sessions.all)
    session.look(patience).catch((fault: unknown) => log.error({ err: fault }, "look"));
}

type Ways = Pick<MediaNodeOptions, "bus" | "log"> & { readonly journals: Journals };

function outsideOf({ sessionId, tenant, epoch }: Named, { bus, log, journals }: Ways): Outside {
  return {
    tell: (participantId, change: MediaChange) =>
      bus.tell(subjectOf(liveSubject, { sessionId, participantId }), { from: "node", change }),
    present: ({ at, ...entry }: Present) =>
      journals.append({
        at: new Date(at).toISOString(),
        sessionId,
        tenant,
        epoch,
        ...entry,
      }),
    failed: (fault, what) => log.error({ err: fault, sessionId, what }, "media"),
    now: Date.now,
  };
}

function every(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms);
  return () => clearInterval(timer);
}
