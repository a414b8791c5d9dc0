const system = { now: () => Date.now(), steady: () => performance.now() };
/** Our own clock was put right, or the device slept: what was known of the other one is old. */
const stepMs = 1_000;

/**
 * Milliseconds that the server's clock is ahead of ours, from what it writes. What was under way for long seems to come
 * from an earlier clock, so the furthest ahead is the truest: a delayed word does not shift timers.
 */
export function serverClock({ now, steady } = system) {
  let best: { readonly offset: number; readonly began: number } | null = null;
  return {
    hear: (serverNow: string): number => {
      const offset = Date.parse(serverNow) - now();
      const began = now() - steady();
      const isOld = best === null || Math.abs(began - best.began) > stepMs;
      const chosen = best === null || isOld || offset > best.offset ? { offset, began } : best;
      best = chosen;
      return chosen.offset;
    },
  };
}

/** Whole seconds until a deadline of the server, never below zero. */
export const secondsUntil = (deadline: string, offsetMs: number, now = Date.now()): number =>
  Math.max(0, Math.ceil((Date.parse(deadline) - now - offsetMs) / 1000));
