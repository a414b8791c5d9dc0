import { z } from "zod";
import { analytics } from "@hearth/contracts/analytics";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { clientProgress } = analytics.rpc;

/** How a client gets on, with their name. */
export const clientProgressView = asks(clientProgress)
  .input(clientProgress.input)
  .output(clientProgress.output.extend({ displayName: z.string().nullable() }))
  .query(async ({ ctx, input }) => {
    const progress = await ctx.ask(clientProgress, input);
    const names = await namesFor(ctx.ask, { personIds: [input.clientId] });
    return { ...progress, displayName: names.ofPerson(input.clientId) };
  });
