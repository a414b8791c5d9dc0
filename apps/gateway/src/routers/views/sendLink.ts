import { z } from "zod";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import { asks } from "../../trpc.ts";
import { aboutTheLink } from "./issueLink.ts";

const { sendLink } = identity.rpc;
const { getSession } = sessions.rpc;
const { sessionId, personId } = sendLink.input.shape;

/** Sends one person their link to one session, to the contact that they are registered with. */
export const sendLinkView = asks(sendLink)
  .input(z.object({ sessionId, personId }))
  .output(sendLink.output)
  .mutation(async ({ ctx, input }) => {
    const session = await ctx.ask(getSession, input).catch(aboutTheLink);
    const { groupId, startsAt, endsAt, timeZone } = session;
    return ctx.ask(sendLink, { ...input, groupId, startsAt, endsAt, timeZone });
  });
