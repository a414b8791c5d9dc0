import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { canaryStream, canarySubject, provision } from "@hearth/bus/streams";
import { jetstreamManager } from "@nats-io/jetstream";
import { type NatsConnection, nkeyAuthenticator } from "@nats-io/nats-core";
import { connect } from "@nats-io/transport-node";
import { natsSeedFile } from "../machine/secrets.ts";

const user = "provisioner";
const everyMs = 5_000;

type Watched = { url: string; log: (line: string) => void };

/** The one process's connection that declares streams and durables, and proves that the broker stores. */
export async function connectProvisioner({ url }: { url: string }): Promise<NatsConnection> {
  const seed = await readFile(natsSeedFile(user));
  return connect({
    servers: url,
    name: user,
    inboxPrefix: `_INBOX.${user}`,
    authenticator: nkeyAuthenticator(new Uint8Array(seed)),
    maxReconnectAttempts: -1,
    waitOnFirstConnect: true,
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: 200,
    timeout: 2_000,
  });
}

/** Provisions at once, at each reconnect and every 5 s, until it is told to end. */
export function keepProvisioned(nats: NatsConnection, { log }: Pick<Watched, "log">): () => void {
  const ending = new AbortController();
  const now = () =>
    provision(nats)
      .then((made) => made.forEach((name) => log(`declared ${name}`)))
      .catch(() => undefined);
  void (async () => {
    for await (const { type } of nats.status()) if (type === "reconnect") void now();
  })();
  void (async () => {
    while (!ending.signal.aborted) {
      await now();
      await setTimeout(everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return () => ending.abort();
}

/** Publishes through JetStream and reads it back: whether the broker keeps what it acknowledges. */
export async function canaryPasses(nats: NatsConnection): Promise<boolean> {
  try {
    const manager = await jetstreamManager(nats, { checkAPI: false, timeout: 2_000 });
    const text = crypto.randomUUID();
    await manager.jetstream().publish(canarySubject(user), text, { timeout: 2_000 });
    const last = await manager.direct.getMessage(canaryStream, {
      last_by_subj: canarySubject(user),
    });
    return last?.string() === text;
  } catch {
    return false;
  }
}
