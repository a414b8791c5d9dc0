import { carriedBy } from "@hearth/sessions/placement";
import type { SimNode } from "./SimNode.ts";

/** Above the first a worker is fuller than it should be, above the second it answers late. */
const marks = { crowded: 0.66, full: 0.85 } as const;

/** Below this mean share nobody asks how evenly it lies. */
const quiet = 0.1;

/** What was seen of the placements of a week. */
export class Meter {
  readonly decisionsUs: number[] = [];
  readonly imbalances: number[] = [];
  readonly moved = { failure: 0, drain: 0 };
  refusals = 0;
  /** Groups that found no other place before their node exited. */
  lost = 0;
  /** Placements on a worker that had taken another group since control heard of it last. */
  unheard = 0;
  #looks = 0;
  #crowded = 0;
  #full = 0;
  #peak = 0;

  /** Looks at every worker that is up, once a minute: each that carries something counts as a minute of a worker. */
  look(nodes: readonly SimNode[]): void {
    const carried = nodes
      .filter(({ state }) => state === "up")
      .flatMap(({ workers }) => workers.map(({ said }) => carriedBy(said)));
    const busy = carried.filter((share) => share > 0);
    this.#looks += busy.length;
    this.#crowded += busy.filter((share) => share > marks.crowded).length;
    this.#full += busy.filter((share) => share > marks.full).length;
    const mean = carried.reduce((sum, one) => sum + one, 0) / carried.length;
    this.#peak = Math.max(this.#peak, mean);
    if (mean > quiet) this.imbalances.push(Math.max(...carried) - mean);
  }

  get shares() {
    const of = (count: number) => (100 * count) / Math.max(1, this.#looks);
    return { crowded: of(this.#crowded), full: of(this.#full), peakMean: 100 * this.#peak };
  }
}
