import { type Msg, type NatsConnection, TimeoutError } from "@nats-io/nats-core";
import { SpanKind } from "@opentelemetry/api";
import type { z } from "zod";
import type { Rpc } from "@hearth/contracts/define";
import type { DoorEnvelope } from "@hearth/contracts/envelope";
import { AppError, invalidInput, unavailable } from "@hearth/contracts/errors";
import { answerOne, type Incoming, type Serve, type Serving } from "./answer.ts";
import { envelopeHeaders, readDoorEnvelope, readEnvelope } from "./headers.ts";
import { dataOf, Reply } from "./reply.ts";
import { inSpan, traceparentNow } from "./trace.ts";
import type { Answerer, Bus, Output } from "./types.ts";

/** What a request has for all its calls, where its envelope says nothing else. */
export const defaultBudgetMs = 4_000;

export const caller =
  (nats: NatsConnection, isUp: () => boolean) =>
  <C extends Rpc>(
    contract: C,
    input: z.input<C["input"]>,
    envelope: DoorEnvelope,
  ): Promise<Output<C>> =>
    inSpan(
      { name: contract.subject, kind: SpanKind.CLIENT, traceparent: envelope.traceparent },
      async () => {
        if (!isUp()) throw unavailable();
        const timeout = envelope.budgetMs ?? defaultBudgetMs;
        const traceparent = traceparentNow(envelope.traceparent);
        const headers = envelopeHeaders({
          ...envelope,
          budgetMs: timeout,
          ...(traceparent === undefined ? {} : { traceparent }),
        });
        const body = JSON.stringify(input);
        const message = await nats
          .request(contract.subject, body, { headers, timeout })
          .catch(unmet);
        return contract.output.parse(dataOf(Reply.parse(message.json()))) as Output<C>;
      },
    );

/** No answer in time is not the same as nobody there: the first may have been done. */
function unmet(cause: unknown): never {
  if (cause instanceof TimeoutError)
    throw new AppError("timeout", "No answer in time: try again", { cause });
  throw unavailable(cause);
}

/** Serves requests; `finished` takes no more and waits for those under way. */
export function server(nats: NatsConnection, serving: Serving) {
  const underWay = new Set<Promise<void>>();
  const open = new Set<{ unsubscribe: () => void }>();
  const serve: Bus["serve"] = (contracts, answerers, refused) => {
    const served = Object.entries(contracts).map(([name, contract]) => {
      const serve = { answerer: answerers[name] as Answerer<Rpc>, refused };
      return nats.subscribe(contract.subject, {
        queue: serving.service,
        callback: (error, message) => {
          if (error) return;
          const answering = respond(serving, { contract, message }, serve);
          underWay.add(answering);
          void answering.finally(() => underWay.delete(answering));
        },
      });
    });
    for (const subscription of served) open.add(subscription);
    return () => {
      for (const subscription of served) {
        subscription.unsubscribe();
        open.delete(subscription);
      }
    };
  };
  const finished = async () => {
    for (const subscription of open) subscription.unsubscribe();
    await Promise.allSettled(underWay);
  };
  return { serve, finished };
}

type Received = { readonly contract: Rpc; readonly message: Msg };

async function respond(serving: Serving, { contract, message }: Received, serve: Serve) {
  // An inbox is the only address that an answer may go to.
  if (!message.reply?.startsWith("_INBOX.")) return;
  const incoming: Incoming = {
    contract,
    body: () => bodyOf(message),
    envelope: () => readEnvelope(message.headers),
    doorEnvelope: () => readDoorEnvelope(message.headers),
  };
  message.respond(JSON.stringify(await answerOne(serving, incoming, serve)));
}

function bodyOf(message: Msg): unknown {
  try {
    return message.json();
  } catch {
    throw invalidInput("The body must be JSON");
  }
}
