import { setTimeout } from "node:timers/promises";

type Canary = {
  readonly passes: () => Promise<boolean>;
  /** Whether the broker is meant to be up now; one that is held down is nobody's fault. */
  readonly expected: () => boolean;
  readonly failed: () => void;
  readonly everyMs: number;
  /** So many failures in a row mean that the broker is broken. */
  readonly patience: number;
};

/** A broker may listen and store nothing: after so many failed canaries it is reported, then given time again. */
export function watchCanary(canary: Canary): () => void {
  const ending = new AbortController();
  void (async () => {
    let failures = 0;
    while (!ending.signal.aborted) {
      await setTimeout(canary.everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
      failures = !canary.expected() || (await canary.passes()) ? 0 : failures + 1;
      if (failures < canary.patience) continue;
      failures = -canary.patience;
      canary.failed();
    }
  })();
  return () => ending.abort();
}
