import { z } from "zod";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import { asksForLink } from "../../trpc.ts";

const { issueLink } = identity.rpc;
const { getSession } = sessions.rpc;
const { sessionId, personId } = issueLink.input.shape;

/** A personal link for one person and one session. The secret is in the fragment, which no server sees. */
export const issueLinkView = asksForLink(issueLink)
  .input(z.object({ sessionId, personId }))
  .output(z.object({ url: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { groupId, startsAt, endsAt, timeZone } = await ctx.ask(getSession, input);
    const { token, linkHash } = ctx.newLink;
    await ctx.ask(issueLink, { ...input, groupId, startsAt, endsAt, timeZone, linkHash });
    return { url: `/join#${token}` };
  });
