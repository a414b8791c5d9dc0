import { isPassing, problemOf } from "../api/problem.ts";
import { pause } from "../api/pause.ts";

const againMs = 2_000;

/** Asks again and again while what is in the way may pass by itself. */
export async function persist<T>(
  run: () => Promise<T>,
  { signal, waits }: { readonly signal: AbortSignal; readonly waits: () => void },
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return await run();
    } catch (fault) {
      const problem = problemOf(fault);
      if (!isPassing(problem)) throw fault;
      waits();
      await pause(problem.retryAfterMs ?? againMs);
    }
  }
}
