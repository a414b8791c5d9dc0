import { mayReceive } from "../../live/mayReceive.ts";
import type { Ear } from "../Ear.ts";
import type { LiveSession } from "../LiveSession.ts";

/**
 * Looks whether anything flows that the table forbids. A change that is under way is no leak: it has to be so at two
 * looks in a row.
 */
export class Walls {
  readonly #leaked: (ears: number) => void;
  readonly #told = new WeakSet<Ear>();
  #suspected = new Set<Ear>();

  constructor(leaked: (ears: number) => void) {
    this.#leaked = leaked;
  }

  /** Call it about once a second. Each leak is told once, however long it lasts. */
  look(sessions: readonly LiveSession[]): void {
    const flowing = new Set(sessions.flatMap(forbidden));
    const still = [...flowing].filter((ear) => this.#suspected.has(ear) && !this.#told.has(ear));
    for (const ear of still) this.#told.add(ear);
    this.#suspected = flowing;
    if (still.length > 0) this.#leaked(still.length);
  }
}

const forbidden = ({ people, orders }: LiveSession): Ear[] =>
  people.ears().filter((ear) => flows(ear) && !mayReceive(orders.table, ear));

const flows = ({ consumer }: Ear): boolean => !consumer.paused && !consumer.producerPaused;
