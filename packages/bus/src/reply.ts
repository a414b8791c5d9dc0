import { z } from "zod";
import { AppError, errorCodes } from "@hearth/contracts/errors";

/** What travels back: the answer, or a code and words. */
export const Reply = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.enum(errorCodes), message: z.string() }),
]);
export type Reply = z.infer<typeof Reply>;

export function dataOf(reply: Reply): unknown {
  if (!reply.ok) throw new AppError(reply.code, reply.message);
  return reply.data;
}
