import { nkeyAuthenticator, type NatsConnection } from "@nats-io/nats-core";
import { connect } from "@nats-io/transport-node";
import type { VerifyActor } from "./actor.ts";
import type { Answered } from "./answer.ts";
import { publisher, subscriber, waitingIn } from "./facts.ts";
import { caller, server } from "./requests.ts";
import { listener, teller } from "./talk.ts";
import type { Bus, Log } from "./types.ts";
import { watch } from "./watch.ts";

export type NatsBusOptions = {
  readonly url: string;
  readonly service: string;
  /** The nkey seed of this process; absent on a server that asks for none. */
  readonly seed?: string | undefined;
  readonly verify: VerifyActor;
  readonly log: Log;
  readonly onAnswered?: (about: Answered) => void;
  readonly pingEveryMs?: number;
  readonly silentMs?: number;
  readonly backoffMs?: number;
};

/** The bus with the connection under it, for what is not a request or a fact: the canary, the provisioner. */
export type NatsBus = Bus & { readonly connection: NatsConnection };

/** The bus on NATS. It waits for its server and reconnects for ever; meanwhile every call is `unavailable` at once. */
export async function natsBus(options: NatsBusOptions): Promise<NatsBus> {
  const { service, log, backoffMs = 250 } = options;
  const nats = await connectTo(options);
  const open = new AsyncDisposableStack();
  open.defer(() => nats.drain().catch(() => nats.close()));
  const watching = watch(nats, {
    pingEveryMs: options.pingEveryMs ?? 300,
    silentMs: options.silentMs ?? 600,
  });
  open.defer(() => {
    watching.stop();
  });
  const { isUp, onReconnect } = watching;
  const call = caller(nats, isUp);
  const { serve, finished } = server(nats, options);
  open.defer(finished);
  const onClose = (close: () => Promise<void>) => {
    open.defer(close);
  };
  return {
    service,
    connection: nats,
    call,
    callDoor: call,
    serve,
    publish: publisher(nats, isUp),
    subscribe: subscriber(nats, { service, log, backoffMs, onClose }),
    waiting: waitingIn(nats, service),
    hear: listener(nats, log),
    tell: teller(nats, isUp),
    isUp,
    onReconnect,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

const connectTo = ({ url, service, seed }: NatsBusOptions): Promise<NatsConnection> =>
  connect({
    servers: url.split(","),
    name: service,
    inboxPrefix: `_INBOX.${service}`,
    maxReconnectAttempts: -1,
    waitOnFirstConnect: true,
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: 200,
    reconnectJitter: 100,
    timeout: 2_000,
    ...(seed === undefined
      ? {}
      : { authenticator: nkeyAuthenticator(new TextEncoder().encode(seed.trim())) }),
  });
