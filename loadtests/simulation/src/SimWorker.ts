import { type Load, saidOf } from "./load.ts";

/** A group that is live: who is there, and for how many its worker keeps room. */
export type Running = Load & { readonly id: string };
export type Said = ReturnType<typeof saidOf>;

/** One worker and its groups. What it says is counted anew with every change. */
export class SimWorker {
  readonly #groups = new Map<string, Running>();
  #said = saidOf([]);

  get said(): Said {
    return this.#said;
  }

  get groups(): readonly Running[] {
    return [...this.#groups.values()];
  }

  put(one: Running): void {
    this.#groups.set(one.id, one);
    this.#said = saidOf(this.groups);
  }

  remove(id: string): void {
    this.#groups.delete(id);
    this.#said = saidOf(this.groups);
  }
}
