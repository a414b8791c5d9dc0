import type { z } from "zod";
import type { Rpc } from "@hearth/contracts/define";
import { commands } from "../trpc.ts";
import { framed } from "./frame.ts";

/** Forwards to this contract of control. */
export const to = <I extends z.ZodType, O extends z.ZodType>(contract: Rpc<I, O>) =>
  commands(contract)
    .input(framed(contract.input))
    .output(contract.output)
    .mutation(({ ctx, input }) => ctx.ask(contract, input as never) as never);
