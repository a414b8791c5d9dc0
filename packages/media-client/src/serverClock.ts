/** Milliseconds that the server's clock is ahead of ours, from what it wrote just now. */
export const clockOffset = (serverNow: string, now = Date.now()): number =>
  Date.parse(serverNow) - now;

/** Whole seconds until a deadline of the server, never below zero. */
export const secondsUntil = (deadline: string, offsetMs: number, now = Date.now()): number =>
  Math.max(0, Math.ceil((Date.parse(deadline) - now - offsetMs) / 1000));
