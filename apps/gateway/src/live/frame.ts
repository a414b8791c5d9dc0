import { z } from "zod";

/** A live command as it travels: the same `cmdId` again gets the stored answer, an older `epoch` is `stale`. */
export const Frame = z.object({
  cmdId: z.uuid(),
  epoch: z.int().nonnegative(),
  traceparent: z.string().optional(),
  input: z.looseObject({ sessionId: z.uuid() }),
});

/** The frame around a contract's input. Procedures get what is in it. */
export const framed = <S extends z.ZodType>(input: S) =>
  Frame.extend({ input }).transform(
    (frame): z.output<S> => (frame as { input: z.output<S> }).input,
  );

/** Which live session to follow. tRPC fills in `lastEventId` when a browser comes back. */
export const Following = z.object({ sessionId: z.uuid(), lastEventId: z.string().nullish() });
