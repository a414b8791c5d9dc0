import { SpanKind } from "@opentelemetry/api";
import { z } from "zod";
import type { Rpc } from "@hearth/contracts/define";
import type { DoorEnvelope, Envelope } from "@hearth/contracts/envelope";
import { AppError, invalidInput, toAppError } from "@hearth/contracts/errors";
import { admitActor } from "./access.ts";
import type { VerifyActor } from "./actor.ts";
import { isReadable } from "./readable.ts";
import type { Reply } from "./reply.ts";
import { inSpan } from "./trace.ts";
import type { Answerer, Call, DoorCall, Log, Refused } from "./types.ts";

export type Serving = {
  readonly service: string;
  readonly verify: VerifyActor;
  readonly log: Log;
  /** Is told of each request that was answered, for the metrics. */
  readonly onAnswered?: ((about: Answered) => void) | undefined;
};
export type Answered = {
  readonly subject: string;
  readonly code: string;
  readonly seconds: number;
};

/** A request as it came, whatever carried it. */
export type Incoming = {
  readonly contract: Rpc;
  readonly body: () => unknown;
  readonly envelope: () => z.ZodSafeParseResult<Envelope>;
  readonly doorEnvelope: () => z.ZodSafeParseResult<DoorEnvelope>;
};

export type Serve = { readonly answerer: Answerer<Rpc>; readonly refused?: Refused | undefined };

/** Admits, parses and answers one request. Every failure is a code; what nobody foresaw is logged here, once. */
export async function answerOne(
  serving: Serving,
  incoming: Incoming,
  serve: Serve,
): Promise<Reply> {
  const { contract } = incoming;
  const began = performance.now();
  const done = (code: string) =>
    serving.onAnswered?.({
      subject: contract.subject,
      code,
      seconds: (performance.now() - began) / 1000,
    });
  const traceparent = incoming.doorEnvelope().data?.traceparent;
  const requestId = incoming.doorEnvelope().data?.requestId;
  try {
    const data = await inSpan(
      { name: contract.subject, kind: SpanKind.SERVER, traceparent },
      (span) => {
        if (requestId) span.setAttribute("hearth.request_id", requestId);
        return answered(serving, incoming, serve);
      },
    );
    done("ok");
    return { ok: true, data };
  } catch (fault) {
    const { code, message } = toAppError(fault);
    if (code === "internal") serving.log.error({ err: fault, requestId }, contract.subject);
    done(code);
    return { ok: false, code, message };
  }
}

async function answered(serving: Serving, incoming: Incoming, serve: Serve): Promise<unknown> {
  const call = await admit(serving, incoming, serve.refused);
  return serve.answerer(inputOf(incoming), call as Call);
}

async function admit(
  { verify }: Serving,
  { contract, envelope, doorEnvelope }: Incoming,
  refused?: Refused,
): Promise<Call | DoorCall> {
  if (contract.kind === "door") return { envelope: counting(parsed(doorEnvelope())) };
  const known = parsed(envelope());
  const actor = await verify(known.actor);
  if (actor.tenant !== known.tenant) throw new AppError("unauthenticated", "Sign in again");
  const call = { actor, envelope: counting(known) };
  try {
    admitActor(contract, actor);
  } catch (fault) {
    await refused?.(contract, call, toAppError(fault));
    throw fault;
  }
  return call;
}

function parsed<T>({ data, error }: z.ZodSafeParseResult<T>): T {
  if (error) throw invalidInput(z.prettifyError(error));
  return data;
}

/** An envelope whose budget runs out as time goes by, so that what is asked next gets what is left. */
function counting<E extends DoorEnvelope>(envelope: E): E {
  const { budgetMs } = envelope;
  if (budgetMs === undefined) return envelope;
  const until = performance.now() + budgetMs;
  return Object.defineProperty({ ...envelope }, "budgetMs", {
    enumerable: true,
    get: () => Math.max(1, Math.floor(until - performance.now())),
  });
}

function inputOf({ contract, body }: Incoming): unknown {
  const { data, error } = contract.input.safeParse(body());
  if (error) throw invalidInput(z.prettifyError(error));
  if (!isReadable(data)) throw invalidInput("Leave out the characters that nobody can read");
  return data;
}
