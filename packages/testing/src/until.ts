import { vi } from "vitest";

/** Waits until an expectation holds: looks again and again, for at most so long. */
export const until = <T>(seen: () => T | Promise<T>, timeout = 10_000): Promise<T> =>
  vi.waitFor(seen, { timeout, interval: 40 });
