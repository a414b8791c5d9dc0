import { z } from "zod";
import { homework } from "@hearth/contracts/homework";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { getPlanOf } = homework.rpc;

/** A client's safety plan, with their name. */
export const clientPlanView = asks(getPlanOf)
  .input(getPlanOf.input)
  .output(getPlanOf.output.extend({ displayName: z.string().nullable() }))
  .query(async ({ ctx, input }) => {
    const found = await ctx.ask(getPlanOf, input);
    const names = await namesFor(ctx.ask, { personIds: [input.clientId] });
    return { ...found, displayName: names.ofPerson(input.clientId) };
  });
