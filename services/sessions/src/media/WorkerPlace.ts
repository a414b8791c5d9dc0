import { setTimeout as wait } from "node:timers/promises";
import { type Listening, SpawnedWorker } from "./SpawnedWorker.ts";

export type Watch = {
  readonly pingMs: number;
  readonly deadlineMs: number;
  readonly misses: number;
};
export type WorkerLog = {
  readonly error: (about: object, message: string) => void;
  readonly info?: (about: object, message: string) => void;
};
type Options = {
  readonly listening: Listening;
  readonly watch: Watch;
  readonly log: WorkerLog;
  readonly pinged: (ms: number) => void;
  readonly died: () => void;
};

const slowestRetryMs = 5_000;
const firstTries = 20;

/** A place that always has a worker, as soon as may be: one that dies or is stuck is replaced. */
export class WorkerPlace {
  readonly #options: Options;
  readonly #pinging: NodeJS.Timeout;
  #current: SpawnedWorker | undefined;
  #missed = 0;
  #busy = false;
  readonly #ending = new AbortController();

  static async open(options: Options): Promise<WorkerPlace> {
    return new WorkerPlace(options, await first(options));
  }

  private constructor(options: Options, first: SpawnedWorker) {
    this.#options = options;
    this.#take(first);
    this.#pinging = setInterval(() => void this.#ping(), options.watch.pingMs);
  }

  /** Undefined while a dead one is being replaced. */
  get current(): SpawnedWorker | undefined {
    return this.#current?.died === false ? this.#current : undefined;
  }

  close(): void {
    this.#ending.abort();
    clearInterval(this.#pinging);
    this.#current?.close();
  }

  #ended(): boolean {
    return this.#ending.signal.aborted;
  }

  #take(spawned: SpawnedWorker): void {
    this.#current = spawned;
    this.#missed = 0;
    spawned.worker.once("died", (fault) => {
      this.#options.log.error({ err: fault, alert: "worker-died" }, "A media worker died");
      this.#current = undefined;
      this.#options.died();
      void this.#replace();
    });
  }

  async #replace(): Promise<void> {
    for (let retryMs = 100; !this.#ended(); retryMs = Math.min(retryMs * 2, slowestRetryMs)) {
      try {
        const spawned = await SpawnedWorker.spawn(this.#options.listening);
        if (this.#ended()) spawned.close();
        else this.#take(spawned);
        return;
      } catch (fault) {
        this.#options.log.error({ err: fault }, "A media worker can't be started");
        await wait(retryMs);
      }
    }
  }

  /** One ping at a time, so that a stuck worker is counted once for each. */
  async #ping(): Promise<void> {
    const asked = this.current;
    if (!asked || this.#busy) return;
    this.#busy = true;
    const began = performance.now();
    const answered = await asked.ping(this.#options.watch.deadlineMs);
    this.#options.pinged(performance.now() - began);
    this.#busy = false;
    if (asked !== this.current) return;
    this.#missed = answered ? 0 : this.#missed + 1;
    if (this.#missed < this.#options.watch.misses) return;
    this.#options.log.error(
      { alert: "worker-stuck" },
      "A media worker does not answer: it is ended",
    );
    asked.kill();
  }
}

/** After a crash the former worker may still be letting go of the port. */
async function first({ listening, log }: Options): Promise<SpawnedWorker> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await SpawnedWorker.spawn(listening);
    } catch (fault) {
      if (tried === firstTries) throw fault;
      log.error({ err: fault, port: listening.port }, "A media worker can't be started yet");
      await wait(250);
    }
  }
}
