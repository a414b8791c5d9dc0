import { isPassing, type Problem } from "./problem.ts";

/** A change that the server has not acknowledged: what to send, under which key, and whose it is. */
export type Unsent = {
  readonly key: string;
  readonly personId: string;
  /** The tRPC procedure, such as `messages.post`. */
  readonly path: string;
  readonly input: unknown;
};

type ChangeState = "sending" | "not_saved_yet" | "saved" | "failed";
export type Change = Unsent & {
  readonly state: ChangeState;
  readonly problem: Problem | null;
};

/** Where unsent changes outlive the page. */
export type Shelf = {
  readonly all: () => Promise<readonly Unsent[]>;
  readonly put: (unsent: Unsent) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

export type Sent =
  | { readonly result: "done"; readonly output: unknown }
  | { readonly result: "refused"; readonly problem: Problem };

type OutboxDeps = {
  readonly shelf: Shelf;
  readonly send: (unsent: Unsent) => Promise<Sent>;
  /** Ends after the time, or sooner when the network is back. */
  readonly pause: (ms: number) => Promise<void>;
};

/** Not the change is at fault: it is sent again, or waits for the next sign-in. */
const isKept = (problem: Problem) => isPassing(problem) || problem.code === "unauthenticated";

const waits = [1000, 2000, 4000, 8000, 15_000] as const;

/** Holds changes until the server has them: one after the other, each with its key, over reloads and outages. */
export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #listeners = new Set<() => void>();
  readonly #acknowledged = new Map<string, (output: unknown) => void>();
  #changes: readonly Change[] = [];
  #personId: string | null = null;
  #sending = false;

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = () => this.#changes;

  /** Takes up what this person left unsent here before; changes of anybody else stay where they are. */
  async resume(personId: string): Promise<void> {
    this.#personId = personId;
    const left = await this.#deps.shelf.all();
    const known = new Set(this.#changes.map(({ key }) => key));
    const mine = left.filter((unsent) => unsent.personId === personId && !known.has(unsent.key));
    this.#set([...this.#changes, ...mine.map(waiting)]);
    void this.#sendAll();
  }

  /** Keeps the change, then sends it; `acknowledged` hears the server's answer while this page lives. */
  async add(unsent: Unsent, acknowledged?: (output: unknown) => void): Promise<void> {
    if (acknowledged) this.#acknowledged.set(unsent.key, acknowledged);
    this.#set([...this.#changes, waiting(unsent)]);
    await this.#deps.shelf.put(unsent).catch(() => {
      // A private window may have no storage: the change then lives as long as the page.
    });
    void this.#sendAll();
  }

  /** Takes a change off the list that was saved or has failed. */
  readonly dismiss = (key: string) => {
    this.#set(this.#changes.filter((change) => change.key !== key));
  };

  async #sendAll(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    let mayGoOn = true;
    for (let next = this.#next(); next && mayGoOn; next = this.#next()) {
      mayGoOn = await this.#sendOne(next);
    }
    this.#sending = false;
  }

  readonly #next = () =>
    this.#changes.find(
      ({ state, personId }) =>
        personId === this.#personId && (state === "sending" || state === "not_saved_yet"),
    );

  /** False when nothing more can be sent before the person has signed in again. */
  async #sendOne(change: Change): Promise<boolean> {
    for (let attempt = 0; ; attempt += 1) {
      const { key, personId, path, input } = change;
      const sent = await this.#deps.send({ key, personId, path, input });
      if (sent.result === "refused" && isKept(sent.problem)) {
        this.#note(change.key, { state: "not_saved_yet", problem: sent.problem });
        if (sent.problem.code === "unauthenticated") return false;
        await this.#deps.pause(sent.problem.retryAfterMs ?? waits[attempt] ?? 15_000);
      } else {
        await this.#settle(change, sent);
        return true;
      }
    }
  }

  async #settle({ key }: Change, sent: Sent): Promise<void> {
    await this.#deps.shelf.remove(key).catch(() => {
      // Sent again after a reload, the key is answered as before.
    });
    if (sent.result === "done") {
      this.#note(key, { state: "saved", problem: null });
      this.#acknowledged.get(key)?.(sent.output);
    } else this.#note(key, { state: "failed", problem: sent.problem });
    this.#acknowledged.delete(key);
  }

  #note(key: string, news: Pick<Change, "state" | "problem">): void {
    this.#set(
      this.#changes.map((change) => (change.key === key ? { ...change, ...news } : change)),
    );
  }

  #set(changes: readonly Change[]): void {
    this.#changes = changes;
    for (const listener of this.#listeners) listener();
  }
}

/** On its way, or waiting for it. */
export const isUnderway = (change: Change | undefined) =>
  change?.state === "sending" || change?.state === "not_saved_yet";

const waiting = ({ key, personId, path, input }: Unsent): Change => ({
  key,
  personId,
  path,
  input,
  state: "sending",
  problem: null,
});
