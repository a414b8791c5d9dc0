import { z } from "zod";
import { errorCodes } from "../errors.ts";

/** A live command as it travels: the same `cmdId` again gets the stored answer, an older `epoch` is `stale`. */
export const Frame = z.object({
  cmdId: z.uuid(),
  epoch: z.int().nonnegative(),
  traceparent: z.string().optional(),
  input: z.looseObject({ sessionId: z.uuid() }),
});

/** Which live session to follow. tRPC fills in `lastEventId` when a browser comes back. */
export const Following = z.object({ sessionId: z.uuid(), lastEventId: z.string().nullish() });

const id = z.int();

/** What is said on the socket, in tRPC's own envelope. The gateway has it checked by tRPC: this is for who has no tRPC. */
export const LiveRequest = z.discriminatedUnion("method", [
  z.object({
    id,
    method: z.literal("mutation"),
    params: z.object({ path: z.string(), input: Frame }),
  }),
  z.object({
    id,
    method: z.literal("subscription"),
    params: z.object({ path: z.literal("live.events"), input: Following }),
  }),
]);

/** What the gateway answers on the socket; to a subscription with `{ id, data }` around each LiveEvent. */
export const LiveResponse = z.union([
  z.object({
    id,
    result: z.object({ type: z.literal("data"), data: z.looseObject({}) }),
  }),
  z.object({ id, result: z.object({ type: z.enum(["started", "stopped"]) }) }),
  z.object({
    id,
    error: z.object({
      code: z.int(),
      message: z.string(),
      data: z.object({
        code: z.enum(errorCodes),
        httpStatus: z.int(),
        requestId: z.string(),
      }),
    }),
  }),
]);
