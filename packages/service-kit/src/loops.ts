import { setTimeout as delay } from "node:timers/promises";
import type { Log } from "@hearth/bus/types";
import { toAppError } from "@hearth/contracts/errors";

type Loop = {
  readonly name: string;
  readonly everyMs: number;
  readonly signal: AbortSignal;
  readonly log: Log;
};

export type Running = {
  /** Runs it now rather than at its time. */
  readonly wake: () => void;
  readonly ended: Promise<void>;
};

/** Does something again and again until the process stops. What fails is told and tried again at its time. */
export function repeat({ name, everyMs, signal, log }: Loop, run: () => Promise<unknown>): Running {
  let woken = new AbortController();
  const ended = (async () => {
    while (!signal.aborted) {
      woken = new AbortController();
      await run().catch((err: unknown) => {
        if (toAppError(err).code === "internal") log.error({ err }, name);
      });
      const until = AbortSignal.any([signal, woken.signal]);
      await delay(everyMs, undefined, { signal: until }).catch(() => undefined);
    }
  })();
  return {
    wake: () => {
      woken.abort();
    },
    ended,
  };
}
