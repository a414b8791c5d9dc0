import type { HelpState } from "@hearth/contracts/messaging/risk";
import { isPassing, problemOf } from "../api/problem.ts";

/** What is known of the own call here. `unsent`: it has not gone out yet, and is sent as soon as it can be. */
export type Known = {
  readonly way: "idle" | "sending" | "unsent" | "refused";
  readonly told: HelpState | null;
  /** Nobody is known here who could call: the button is left out. */
  readonly isFor: "unknown" | "me" | "nobody";
};

/** One press, as it is sent: again with the same key, or not at all. */
export type Asking = { readonly key: string; readonly callBack: string | null };

type Deps = {
  readonly ask: () => Promise<HelpState>;
  readonly call: (asking: Asking) => Promise<HelpState>;
  readonly newKey: () => string;
  /** Where a call that has not gone out yet outlives a reload of this tab. */
  readonly shelf: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly pause: (ms: number) => Promise<void>;
};

const place = "hearth-help-unsent";
const againMs = 3_000;

const kept = ({ key, callBack }: Asking) => (callBack === null ? key : `${key} ${callBack}`);
function readKept(left: string): Asking {
  const [key = "", ...number] = left.split(" ");
  return { key, callBack: number.length === 0 ? null : number.join(" ") };
}

/** The call for help of whoever sits here: sent with one key until it is answered, and asked after from then on. */
export class HelpCall {
  readonly #deps: Deps;
  readonly #listeners = new Set<() => void>();
  #known: Known = { way: "idle", told: null, isFor: "unknown" };

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  readonly getSnapshot = (): Known => this.#known;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A press. While one is on its way another changes nothing. */
  readonly press = async (callBack: string | null = null): Promise<void> => {
    if (this.#known.way === "sending" || this.#known.way === "unsent") return;
    const asking = { key: this.#deps.newKey(), callBack };
    this.#deps.shelf.setItem(place, kept(asking));
    await this.#send(asking);
  };

  /** Takes up a call that was left unsent; else asks how far the own one has got. */
  readonly look = async (): Promise<void> => {
    if (this.#known.way === "sending" || this.#known.way === "unsent") return;
    const left = this.#deps.shelf.getItem(place);
    if (left !== null) return this.#send(readKept(left));
    await this.#deps.ask().then(
      (told) => {
        this.#note({ told, isFor: "me" });
      },
      (fault: unknown) => {
        if (!isPassing(problemOf(fault))) this.#note({ isFor: "nobody" });
      },
    );
  };

  async #send(asking: Asking): Promise<void> {
    this.#note({ way: "sending" });
    for (;;) {
      try {
        const told = await this.#deps.call(asking);
        this.#deps.shelf.removeItem(place);
        this.#note({ told, way: "idle", isFor: "me" });
        return;
      } catch (fault) {
        if (!isPassing(problemOf(fault))) {
          this.#deps.shelf.removeItem(place);
          this.#note({ way: "refused" });
          return;
        }
        this.#note({ way: "unsent" });
        await this.#deps.pause(againMs);
      }
    }
  }

  #note(news: Partial<Known>): void {
    this.#known = { ...this.#known, ...news };
    for (const listener of this.#listeners) listener();
  }
}
