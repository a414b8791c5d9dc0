import { AppError, stale, unavailable } from "@hearth/contracts/errors";
import { made } from "./asked.ts";
import { LiveSession, type Outside } from "./LiveSession.ts";
import { mediaCodecs } from "./mediaCodecs.ts";
import type { Named, Order } from "./Orders.ts";
import { reservedFor } from "./reservedFor.ts";
import { full, type SpawnedWorker } from "./SpawnedWorker.ts";

const rememberedClosings = 10_000;

type Housed = { readonly session: LiveSession; readonly home: SpawnedWorker };
type Options = {
  readonly workers: () => readonly SpawnedWorker[];
  readonly outside: (named: Named) => Outside;
};

/** The live sessions of this node, each on the worker that had the least to do. */
export class Sessions {
  readonly #options: Options;
  readonly #housed = new Map<string, Housed>();
  readonly #opening = new Map<string, Promise<Housed>>();
  /** The epoch in which a session ended here: nothing of it is opened again. */
  readonly #ended = new Map<string, number>();

  constructor(options: Options) {
    this.#options = options;
  }

  get all(): LiveSession[] {
    return [...this.#housed.values()].map(({ session }) => session);
  }

  /** Those on one worker. */
  of(worker: SpawnedWorker): LiveSession[] {
    return [...this.#housed.values()]
      .filter(({ home }) => home === worker)
      .map(({ session }) => session);
  }

  find(sessionId: string): Housed | undefined {
    return this.#housed.get(sessionId);
  }

  /** The session of this order, opened if it is not here; a later epoch ends the former. */
  async open(order: Order): Promise<LiveSession> {
    const { sessionId, epoch } = order;
    await this.#opening.get(sessionId)?.catch(() => undefined);
    const here = this.find(sessionId);
    if (here && here.session.named.epoch < epoch) here.session.close();
    else if (here) return this.#ofEpoch(here, epoch);
    if ((this.#ended.get(sessionId) ?? 0) >= epoch) throw stale("Session");
    const opening = this.#opening.get(sessionId) ?? this.#house(order);
    return this.#ofEpoch(await opening, epoch);
  }

  /** Ends a session for good: this epoch does not come back. */
  close(sessionId: string, epoch: number): void {
    const here = this.find(sessionId);
    if (here && here.session.named.epoch > epoch) throw stale("Session");
    here?.session.close();
    this.#endedIn(sessionId, epoch);
  }

  #endedIn(sessionId: string, epoch: number): void {
    this.#ended.delete(sessionId);
    this.#ended.set(sessionId, epoch);
    const oldest = this.#ended.keys().next().value;
    if (this.#ended.size > rememberedClosings && oldest !== undefined) this.#ended.delete(oldest);
  }

  #ofEpoch({ session }: Housed, epoch: number): LiveSession {
    if (session.named.epoch !== epoch) throw stale("Session");
    return session;
  }

  async #house(order: Order): Promise<Housed> {
    const { sessionId } = order;
    const opening = this.#build(order);
    this.#opening.set(sessionId, opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(sessionId);
    }
  }

  async #build({ sessionId, tenant, epoch }: Order): Promise<Housed> {
    const home = this.#leastLoaded();
    const router = await made(home.worker.createRouter({ mediaCodecs }));
    const named = { sessionId, tenant, epoch };
    const session = new LiveSession(router, named, this.#options.outside(named));
    const housed = { session, home };
    this.#housed.set(sessionId, housed);
    router.observer.once("close", () => {
      if (this.#housed.get(sessionId) === housed) this.#housed.delete(sessionId);
      // Also when the worker died: browsers would not learn that their transports are gone if this epoch went on.
      this.#endedIn(sessionId, epoch);
    });
    return housed;
  }

  #leastLoaded(): SpawnedWorker {
    // A session that was just placed uses nothing yet, but will.
    const burden = (worker: SpawnedWorker) =>
      this.of(worker).reduce((sum, one) => sum + 0.02 + reservedFor(one), worker.load);
    const [best] = [...this.#options.workers()].sort((a, b) => burden(a) - burden(b));
    if (!best) throw unavailable();
    if (best.load > full)
      throw new AppError("capacity", "No room for another session on this node");
    return best;
  }
}
