import type { NatsConnection } from "@nats-io/nats-core";
import type { Stop } from "./types.ts";

export type Watch = {
  readonly isUp: () => boolean;
  readonly onReconnect: (back: () => void) => Stop;
  readonly stop: Stop;
};

export type Limits = { readonly pingEveryMs: number; readonly silentMs: number };

/** Tells whether NATS answers. A frozen broker keeps its sockets, so it is asked again and again. */
export function watch(nats: NatsConnection, { pingEveryMs, silentMs }: Limits): Watch {
  const listeners = new Set<() => void>();
  let connected = true;
  let up = true;
  let askedAt: number | null = null;

  const answered = () => {
    askedAt = null;
    connected = true;
    if (up) return;
    up = true;
    for (const back of listeners) back();
  };
  const lost = () => {
    askedAt = null;
    connected = false;
    up = false;
  };
  const ask = () => {
    if (!connected || askedAt !== null) return;
    askedAt = performance.now();
    nats.rtt().then(answered, () => {
      askedAt = null;
    });
  };
  /** An answer that has arrived but was not read yet, since this process was busy, is read first. */
  const judge = () => {
    if (askedAt !== null && performance.now() - askedAt >= silentMs) up = false;
  };

  const asking = setInterval(ask, pingEveryMs);
  const judging = setInterval(() => setImmediate(judge), Math.min(100, silentMs / 2));
  void (async () => {
    for await (const { type } of nats.status()) {
      if (type === "disconnect") lost();
      if (type === "reconnect") answered();
    }
  })();
  return {
    isUp: () => up,
    onReconnect(back) {
      listeners.add(back);
      return () => void listeners.delete(back);
    },
    stop() {
      clearInterval(asking);
      clearInterval(judging);
    },
  };
}
