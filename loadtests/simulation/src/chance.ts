export type Chance = {
  /** From 0 up to 1. */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** One of these, each as often as its weight says. */
  readonly weighed: <T>(all: readonly (readonly [T, number])[]) => T;
  /** How long until what happens once in so long on average happens next. */
  readonly wait: (meanMs: number) => number;
};

/** The same numbers for the same seed, wherever it runs (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    next,
    between,
    weighed: (all) => {
      let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0);
      const found = all.find(([, weight]) => (left -= weight) < 0) ?? all.at(-1);
      if (!found) throw new Error("There is nothing to choose from");
      return found[0];
    },
    wait: (meanMs) => -Math.log(1 - next()) * meanMs,
  };
}
