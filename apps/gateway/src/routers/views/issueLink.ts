import { z } from "zod";
import { notFound, toAppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import { asksForLink } from "../../trpc.ts";

const { issueLink } = identity.rpc;
const { getSession } = sessions.rpc;

/** Whatever is not there or not theirs, the answer is about the link: which of the two it was is nobody's business. */
export const aboutTheLink = (fault: unknown): never => {
  throw toAppError(fault).code === "not_found" ? notFound("Link") : fault;
};
const { sessionId, personId } = issueLink.input.shape;

/** A personal link for one person and one session. The secret is in the fragment, which no server sees. */
export const issueLinkView = asksForLink(issueLink)
  .input(z.object({ sessionId, personId }))
  .output(z.object({ url: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const session = await ctx.ask(getSession, input).catch(aboutTheLink);
    const { groupId, startsAt, endsAt, timeZone } = session;
    const { token, linkHash } = ctx.newLink;
    await ctx.ask(issueLink, { ...input, groupId, startsAt, endsAt, timeZone, linkHash });
    return { url: `/join#${token}` };
  });
