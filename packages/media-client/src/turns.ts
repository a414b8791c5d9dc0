/** Tasks that go side by side, and some that go alone: those wait for what is under way, and hold up what comes after. */
export class Turns {
  readonly #under = new Set<Promise<unknown>>();
  #last: Promise<unknown> | null = null;

  beside<T>(task: () => Promise<T>): Promise<T> {
    return this.#keep(this.#last ? this.#last.then(task) : task());
  }

  alone<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#keep(Promise.allSettled(this.#under).then(task));
    const last: Promise<void> = turn.then(
      () => this.#ended(last),
      () => this.#ended(last),
    );
    this.#last = last;
    return turn;
  }

  #keep<T>(turn: Promise<T>): Promise<T> {
    const ended = () => void this.#under.delete(turn);
    this.#under.add(turn);
    turn.then(ended, ended);
    return turn;
  }

  #ended(last: Promise<unknown>): void {
    if (this.#last === last) this.#last = null;
  }
}
