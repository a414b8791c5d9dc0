import { type ConsumerMessages, jetstream, jetstreamManager, type JsMsg } from "@nats-io/jetstream";
import type { NatsConnection } from "@nats-io/nats-core";
import { SpanKind } from "@opentelemetry/api";
import { setTimeout as delay } from "node:timers/promises";
import type { EventContract } from "@hearth/contracts/define";
import { toAppError, unavailable } from "@hearth/contracts/errors";
import { factHeaders, readFactHeaders } from "./headers.ts";
import { durableOf, streamOf } from "./streams.ts";
import { inSpan } from "./trace.ts";
import type { Bus, FactOf, Log, Reaction } from "./types.ts";

export const publisher = (nats: NatsConnection, isUp: () => boolean): Bus["publish"] => {
  const stream = jetstream(nats);
  return async (subject, { data, ...about }) => {
    if (!isUp()) throw unavailable();
    await stream.publish(subject, JSON.stringify(data), {
      headers: factHeaders(about),
      timeout: 4_000,
    });
  };
};

export const waitingIn =
  (nats: NatsConnection, service: string): Bus["waiting"] =>
  async (contract) => {
    const { consumers } = await jetstreamManager(nats, { checkAPI: false, timeout: 2_000 });
    const info = await consumers.info(streamOf(contract.subject), durableOf(service, contract));
    return info.num_pending + info.num_ack_pending;
  };

export type Following = {
  readonly service: string;
  readonly log: Log;
  readonly onClose: (close: () => Promise<void>) => void;
  /** How long the first repetition waits; each next one waits twice as long, at most a minute. */
  readonly backoffMs: number;
};

/** After so many deliveries a fact is put aside, so that other aggregates go on. */
export const tries = 5;

export const subscriber =
  (nats: NatsConnection, following: Following): Bus["subscribe"] =>
  (contract, reaction) => {
    const stop = new AbortController();
    const ended = follow(nats, { ...following, contract, reaction, signal: stop.signal });
    following.onClose(async () => {
      stop.abort();
      await ended;
    });
  };

type Follow<E extends EventContract> = Following & {
  readonly contract: E;
  readonly reaction: Reaction<E>;
  readonly signal: AbortSignal;
};

/** Consumes until it is told to stop. A durable that is missing is waited for: another process makes it. */
async function follow<E extends EventContract>(nats: NatsConnection, to: Follow<E>): Promise<void> {
  const durable = durableOf(to.service, to.contract);
  while (!to.signal.aborted) {
    try {
      const consumer = await jetstream(nats).consumers.get(streamOf(to.contract.subject), durable);
      const messages = await consumer.consume({
        max_messages: 32,
        expires: 5_000,
        abort_on_missing_resource: true,
      });
      to.reaction.attached?.();
      await deliverInOrder(messages, to);
    } catch (err) {
      to.log.info?.({ err, durable }, "waits for its durable");
    }
    await delay(250, undefined, { signal: to.signal }).catch(() => undefined);
  }
}

async function deliverInOrder<E extends EventContract>(messages: ConsumerMessages, to: Follow<E>) {
  const close = () => void messages.close();
  to.signal.addEventListener("abort", close, { once: true });
  try {
    for await (const message of messages) await deliver(message, to);
  } finally {
    to.signal.removeEventListener("abort", close);
    close();
  }
}

async function deliver<E extends EventContract>(message: JsMsg, to: Follow<E>): Promise<void> {
  const { contract, reaction, log } = to;
  const deliveries = message.info.deliveryCount;
  try {
    const fact = read(contract, message);
    if (fact) await applyOrPark(fact, { deliveries, reaction });
    else await reaction.bury(letterOf(message));
    message.ack();
  } catch (err) {
    log.error({ err, deliveries }, message.subject);
    message.nak(Math.min(60_000, to.backoffMs * 2 ** (deliveries - 1)));
  }
}

type Delivered<E extends EventContract> = {
  readonly deliveries: number;
  readonly reaction: Reaction<E>;
};

async function applyOrPark<E extends EventContract>(
  fact: FactOf<E>,
  { deliveries, reaction }: Delivered<E>,
): Promise<void> {
  try {
    const { traceparent } = fact;
    await inSpan({ name: "apply", kind: SpanKind.CONSUMER, traceparent }, () =>
      reaction.apply(fact),
    );
  } catch (fault) {
    if (deliveries < tries || toAppError(fault).code === "unavailable") throw fault;
    await reaction.park(fact, fault);
  }
}

function read<E extends EventContract>(contract: E, message: JsMsg): FactOf<E> | null {
  try {
    const data = contract.data.parse(message.json());
    return { ...readFactHeaders(message.headers), data } as FactOf<E>;
  } catch {
    return null;
  }
}

const letterOf = ({ subject, seq, headers, data }: JsMsg) => ({
  subject,
  streamSeq: seq,
  headers: Object.fromEntries(headers ?? []),
  body: new Uint8Array(data),
});
