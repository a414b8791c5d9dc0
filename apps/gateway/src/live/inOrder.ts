import { AppError } from "@hearth/contracts/errors";

const longest = 100;

/** Runs tasks one after the other, in the order in which they came. */
export class InOrder {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#waiting >= longest)
      return Promise.reject(
        new AppError("rate_limited", "Wait for the answers to earlier commands"),
      );
    this.#waiting += 1;
    const result = this.#last.then(task).finally(() => (this.#waiting -= 1));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** What comes from now on waits for everything that is under way in `other`. */
  follow(other: InOrder): void {
    this.#last = Promise.all([this.#last, other.#last]);
  }
}
