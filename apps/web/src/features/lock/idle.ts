/** How long a page may be left alone: it warns a while before it locks. */
export type IdleLimits = { readonly warnMs: number; readonly lockMs: number };

const minutes = 60_000;

/** A client's phone lies about; staff sit at a desk that is theirs. */
export const limitsFor = (isClient: boolean): IdleLimits =>
  isClient
    ? { warnMs: 9 * minutes, lockMs: 10 * minutes }
    : { warnMs: 13 * minutes, lockMs: 15 * minutes };

export type Idle = { readonly state: "used" | "warned" | "locked"; readonly secondsLeft: number };

/** How a page stands that was last used so long ago. */
export function idleAfter(idleMs: number, { warnMs, lockMs }: IdleLimits): Idle {
  const secondsLeft = Math.max(0, Math.ceil((lockMs - idleMs) / 1000));
  if (idleMs >= lockMs) return { state: "locked", secondsLeft };
  return { state: idleMs >= warnMs ? "warned" : "used", secondsLeft };
}
