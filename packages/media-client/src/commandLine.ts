import { AppError } from "@hearth/contracts/errors";
import { v7 as newId } from "uuid";
import {
  type Answer,
  type Command,
  ConnectionLost,
  type Signalling,
  type Verb,
} from "./signalling.ts";
import { Turns } from "./turns.ts";

/** What may be well in a moment. */
const passing = new Set(["unavailable", "timeout"]);
export const isPassing = (fault: unknown): boolean =>
  fault instanceof AppError && passing.has(fault.code);
const patienceMs = 15_000;
/** Lost so often, a command goes alone: it may be what breaks the connection, and takes no other with it. */
const suspectAfter = 2;
/** Lost so often in a row, the last times alone, it is given up. */
const lossesAtMost = 5;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function counted(losses: number, cause: ConnectionLost): number {
  if (losses + 1 < lossesAtMost) return losses + 1;
  throw new AppError("timeout", "The connection broke each time that this was sent", { cause });
}

/**
 * Sends commands in the order in which they were given, each with an id of its own. One that had no answer when the
 * connection broke is sent again, with the same id, as soon as the connection is back; one that the connection breaks at
 * each time is given up, and all others get through.
 */
export class CommandLine {
  readonly #signalling: Signalling;
  readonly #turns = new Turns();
  /** Who waits for the way to be open, in order. */
  #waiting: (() => void)[] = [];
  #isOpen = true;
  /** Counts how often the way was opened: a loss of an earlier time needs no waiting. */
  #times = 0;
  #isClosed = false;

  constructor(signalling: Signalling) {
    this.#signalling = signalling;
  }

  async send<V extends Verb>(verb: V, command: Omit<Command<V>, "cmdId">): Promise<Answer<V>> {
    const sent: Command<V> = { ...command, cmdId: newId() };
    const until = Date.now() + patienceMs;
    for (let attempt = 0, losses = 0; ; attempt += 1) {
      if (!this.#isOpen) await new Promise<void>((free) => this.#waiting.push(free));
      const how = losses < suspectAfter ? "beside" : "alone";
      try {
        return await this.#turns[how](() => this.#sendNow(verb, sent));
      } catch (fault) {
        if (fault instanceof ConnectionLost && !this.#isClosed) losses = counted(losses, fault);
        else await this.#rest(fault, { attempt, until });
      }
    }
  }

  /** Waits where the fault may pass in time; else there is nothing to wait for. */
  async #rest(fault: unknown, { attempt, until }: { attempt: number; until: number }) {
    if (this.#isClosed || !isPassing(fault) || Date.now() >= until) throw fault;
    await wait(300 * 2 ** Math.min(attempt, 3));
  }

  up(): void {
    this.#times += 1;
    this.#open();
  }

  down(): void {
    if (!this.#isClosed) this.#isOpen = false;
  }

  /** Nothing is sent from now on; what waits is given up. */
  close(): void {
    this.#isClosed = true;
    this.#open();
  }

  #sendNow<V extends Verb>(verb: V, sent: Command<V>): Promise<Answer<V>> {
    if (this.#isClosed) throw new ConnectionLost("Closed");
    const times = this.#times;
    const answer = this.#signalling.send(verb, sent);
    answer.catch((fault: unknown) => {
      if (fault instanceof ConnectionLost && times === this.#times) this.down();
    });
    return answer;
  }

  #open(): void {
    this.#isOpen = true;
    for (const free of this.#waiting.splice(0)) free();
  }
}
