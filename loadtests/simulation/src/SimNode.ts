import type { Candidate } from "@hearth/sessions/placement";
import { burdenOf } from "@hearth/sessions/placement";
import { SimWorker } from "./SimWorker.ts";

/** So often a node tells of itself. */
const beatMs = 300;

type State = "up" | "draining" | "dead";
type Made = { readonly nodeId: string; readonly workers: number; readonly phaseMs: number };

/** A media node as it is, and as its last heartbeat told of it. */
export class SimNode {
  readonly nodeId: string;
  readonly workers: readonly SimWorker[];
  readonly #phaseMs: number;
  #state: State = "up";
  #told: Candidate;
  #changedAt = -Infinity;
  #diedAt = Infinity;

  constructor({ nodeId, workers, phaseMs }: Made) {
    this.nodeId = nodeId;
    this.workers = Array.from({ length: workers }, () => new SimWorker());
    this.#phaseMs = phaseMs;
    this.#told = this.#now();
  }

  get state(): State {
    return this.#state;
  }

  /** What control knows of it at this time. */
  told(at: number): Candidate {
    if (this.#state !== "dead" && this.lastBeat(at) >= this.#changedAt) this.#told = this.#now();
    return this.#told;
  }

  lastBeat(at: number): number {
    return Math.floor((at - this.#phaseMs) / beatMs) * beatMs + this.#phaseMs;
  }

  /** Changes something in it: control learns of it with the next heartbeat. */
  change(at: number, what: () => void): void {
    this.told(at);
    what();
    this.#changedAt = at;
  }

  /** A death is told by silence alone; that it drains, or is up, it says at once. */
  become(state: State, at: number): void {
    this.told(at);
    this.#state = state;
    if (state === "dead") this.#diedAt = at;
    else this.#told = this.#now();
  }

  /** Until it has been silent for so long, nobody knows that it is dead. */
  isHeard(at: number, silenceMs: number): boolean {
    return at - this.lastBeat(Math.min(at, this.#diedAt)) < silenceMs;
  }

  /** Where it puts a session itself: on its worker with the least burden. */
  freest(): SimWorker {
    const [best] = [...this.workers].sort((a, b) => burdenOf(a.said) - burdenOf(b.said));
    if (!best) throw new Error("A node has no worker");
    return best;
  }

  #now(): Candidate {
    return {
      nodeId: this.nodeId,
      load: Math.max(...this.workers.map(({ said }) => said.cpu)),
      accepting: this.#state === "up",
      workers: this.workers.map(({ said }) => said),
    };
  }
}
