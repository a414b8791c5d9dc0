type Entry = { readonly at: number; readonly order: number; readonly act: () => void };

/** What happens, in the order of time; at the same time in the order in which it was noted. A binary heap. */
export class Agenda {
  readonly #heap: Entry[] = [];
  #noted = 0;

  note(at: number, act: () => void): void {
    this.#heap.push({ at, order: this.#noted, act });
    this.#noted += 1;
    this.#rise(this.#heap.length - 1);
  }

  /** Takes what is next. */
  take(): Entry | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(from: number): void {
    for (let at = from; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const first = this.#isBefore(right, left) ? right : left;
      if (!this.#isBefore(first, at)) return;
      this.#swap(at, first);
      at = first;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return one !== undefined;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }
}
