import type { z } from "zod";
import { Frame } from "@hearth/contracts/live/frame";

/** The frame around a contract's input. Procedures get what is in it. */
export const framed = <S extends z.ZodType>(input: S) =>
  Frame.extend({ input }).transform(
    (frame): z.output<S> => (frame as { input: z.output<S> }).input,
  );
