import type { Failed } from "./failures.ts";

export type SideBySide = {
  /** Begins this, unless the same is still being done. Resolves, and never rejects, when it is done. */
  readonly begin: (what: string, run: () => Promise<unknown>) => Promise<void>;
  /** Resolves when nothing is being done. */
  readonly settled: () => Promise<unknown>;
};

/** Does one kind of work on many things: a slow one holds up no other, and what fails is told. */
export function sideBySide(work: string, failed: Failed): SideBySide {
  const running = new Map<string, Promise<void>>();
  const start = (what: string, run: () => Promise<unknown>): Promise<void> => {
    const mine = run()
      .then(
        () => undefined,
        (fault: unknown) => {
          failed(work, fault);
        },
      )
      .finally(() => running.delete(what));
    running.set(what, mine);
    return mine;
  };
  return {
    begin: (what, run) => running.get(what) ?? start(what, run),
    settled: () => Promise.all(running.values()),
  };
}
