import { z } from "zod";
import { EmergencyContact, identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import { asks } from "../../trpc.ts";

const { whereabouts } = sessions.rpc;
const { emergencyContact } = identity.rpc;
const { address, callBack, at } = whereabouts.output.shape;

/** Where somebody in a session is today, how to reach them, and whom to call about them. */
export const emergencyView = asks(whereabouts)
  .input(whereabouts.input)
  .output(z.object({ address, callBack, at, contact: EmergencyContact.nullable() }))
  .query(async ({ ctx, input }) => {
    const { personId, ...today } = await ctx.ask(whereabouts, input);
    const { contact } = await ctx.ask(emergencyContact, { personId });
    return { ...today, contact };
  });
