import { randomUUID } from "node:crypto";
import { SpanKind } from "@opentelemetry/api";
import { initTRPC, type TrackedEnvelope } from "@trpc/server";
import { z } from "zod";
import { type Access, type NodeRpc, type Rpc, signedIn } from "@hearth/contracts/define";
import { AppError, invalidInput, toAppError } from "@hearth/contracts/errors";
import type { LiveEvent } from "@hearth/contracts/live";
import { Following, Frame } from "@hearth/contracts/live/frame";
import { type PersonEvent, personSubject } from "@hearth/contracts/personal";
import { inSpan } from "@hearth/bus/trace";
import type { Context } from "./context.ts";
import { asking, deadline, doorEnvelope } from "./envelope.ts";
import { misfit, ownError, Refusal } from "./errors.ts";
import { currentRequestId } from "./http/currentRequest.ts";
import { changes } from "./live/changes.ts";
import { follow } from "./live/follow.ts";
import { participating } from "./live/participating.ts";
import { hashOf, linkToken } from "./secrets.ts";
import { forCommands, forQueries } from "./who.ts";

/** Who may ask, by the contract behind a procedure. The service that answers decides; this is for reading. */
export type Meta = { readonly access: Access; readonly subject: string };

export type { Ask } from "./envelope.ts";

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const { code, message } = ownError(error);
      const { httpStatus } = shape.data;
      const requestId =
        error instanceof Refusal ? error.requestId : (ctx?.requestId ?? currentRequestId());
      return { ...shape, message, data: { code, httpStatus, requestId } };
    },
  });

export const router = t.router;

/** Each call of a socket is a request of its own, with the trace that its frame brings. */
const spoken = t.middleware(async ({ ctx, getRawInput, next }) => {
  if (!ctx.socket) return next();
  const frame = z.object({ traceparent: z.string() }).safeParse(await getRawInput());
  return next({ ctx: { requestId: randomUUID(), traceparent: frame.data?.traceparent } });
});

/** One span, one error of ours at most. What nobody foresaw is logged here, once. */
const answered = t.middleware(async ({ ctx, next, path }) => {
  const { requestId, traceparent, door } = ctx;
  const served = inSpan({ name: path, kind: SpanKind.SERVER, traceparent }, async () => {
    const result = await next();
    if (result.ok) return result;
    const own = ownError(result.error);
    if (own.code === "internal" && own !== result.error.cause)
      door.log.error({ err: result.error.cause ?? result.error, requestId, path }, "unforeseen");
    throw own;
  });
  return served.catch((fault: unknown) => {
    throw new Refusal(toAppError(fault), requestId);
  });
});

const procedure = t.procedure.use(spoken).use(answered);
const metaOf = ({ access, subject }: Rpc): Meta => ({ access, subject });
const IdempotencyKey = z.uuid();

/** Admits who is known by a cookie; asks in their name. */
const known = t.middleware(async ({ ctx, next, type }) => {
  const { door, presented, requestId, traceparent } = ctx;
  const clock = deadline();
  const patience = type === "query" ? forQueries : forCommands;
  const envelope = doorEnvelope({ requestId, traceparent }, clock);
  const { actor } = await door.who.resolve(presented, { patience, envelope });
  const idempotencyKey = type === "query" ? undefined : keyOf(ctx);
  const about = { requestId, traceparent, idempotencyKey };
  return next({ ctx: { ask: asking(door, { actor, about, clock }), actor, idempotencyKey } });
});

/** A change comes alone, with its key: a repetition is told from a second wish by it. */
function keyOf({ batched, idempotencyKey }: Context): string {
  if (batched) throw invalidInput("Send each change in a request of its own");
  const { data } = IdempotencyKey.safeParse(idempotencyKey);
  if (!data) throw invalidInput("The header Idempotency-Key has to be a UUID");
  return data;
}

/** A procedure that forwards to this contract. */
export const asks = (contract: Rpc) => procedure.meta(metaOf(contract)).use(known);

/** As `asks`, for what makes a link: `ctx.newLink` is the same for the same key. */
export const asksForLink = (contract: Rpc) =>
  asks(contract).use(({ ctx, next }) => {
    const { door, actor, idempotencyKey = "" } = ctx;
    const token = linkToken(door.key, { ...actor, idempotencyKey });
    return next({ ctx: { newLink: { token, linkHash: hashOf(token) } } });
  });

/** A live command: by the socket, in its order, in the name of who is in that session. */
const inSession = t.middleware(async ({ ctx, getRawInput, next }) => {
  const socket = socketOf(ctx);
  const { data: frame, error } = Frame.safeParse(await getRawInput());
  if (!frame) throw misfit(error);
  const { cmdId: idempotencyKey, epoch, input } = frame;
  const { requestId, traceparent } = ctx;
  const about = { requestId, traceparent, idempotencyKey, epoch };
  return socket.commands.run(async () => {
    const participant = await participating({ ...ctx, socket }, input.sessionId, about);
    return next({ ctx: participant });
  });
});

function socketOf({ socket, presented }: Context) {
  if (!socket) throw invalidInput("Live commands travel by the WebSocket");
  if (!presented.signIn && !presented.seat)
    throw new AppError("unauthenticated", "Sign in to go on");
  if (!socket.isOpen) throw new AppError("unauthenticated", "Connect again");
  return socket;
}

/** A live command that forwards to this contract of control. */
export const commands = (contract: Rpc) => procedure.meta(metaOf(contract)).use(inSession);

/** A live command that forwards to the media node that carries the participant. */
export const commandsNode = ({ access, verb }: NodeRpc) =>
  procedure.meta({ access, subject: `media.<nodeId>.${verb}` }).use(inSession);

type Told = AsyncGenerator<TrackedEnvelope<LiveEvent>, void>;

/** What the participant of a session is told, from `lastEventId` on. */
export const follows = (contract: Rpc) =>
  procedure
    .meta(metaOf(contract))
    .input(Following)
    .use(({ ctx, next, input }) => {
      const socket = socketOf(ctx);
      const { requestId, traceparent } = ctx;
      const open = () =>
        socket.commands.run(async () => {
          const about = { requestId, traceparent };
          const participant = await participating({ ...ctx, socket }, input.sessionId, about);
          return (await participant.relay()).attach(input.lastEventId);
        });
      const events = async function* (signal: AbortSignal): Told {
        try {
          yield* follow(socket, await open(), signal);
        } catch (fault) {
          throw new Refusal(toAppError(fault), requestId);
        }
      };
      return next({ ctx: { events } });
    });

type Changed = AsyncGenerator<PersonEvent, void>;

/** What has changed for who signed in, as long as the socket is open and the sign-in lasts. */
export const tellsPerson = procedure
  .meta({ access: signedIn, subject: personSubject })
  .use(({ ctx, next }) => {
    const socket = socketOf(ctx);
    const { door, presented, requestId } = ctx;
    const told = async function* (signal: AbortSignal): Changed {
      try {
        yield* changes({ door, presented, socket }, signal);
      } catch (fault) {
        throw new Refusal(toAppError(fault), requestId);
      }
    };
    return next({ ctx: { changes: told } });
  });
