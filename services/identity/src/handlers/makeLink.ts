import { conflict, invalidInput, notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Work } from "@hearth/service-kit/unitOfWork";
import type { z } from "zod";
import { mayInvite } from "../domain/leads.ts";
import { personIdOf } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";
import { endLink } from "./endLink.ts";

/** For whom, and to which session. */
export type ToIssue = z.output<(typeof identity.rpc.sendLink)["input"]>;

/** Whoever may not have a link made for this group learns nothing of it. */
export async function mustInvite({ groupId, sessionId, ...input }: ToIssue, work: Work & Deps) {
  const { actor, groups, memberships, links } = work;
  const standing = await memberships.standing(groupId, personIdOf(actor));
  if (!mayInvite(actor, standing) || !(await groups.exists(groupId))) throw notFound("Link");
  if (await links.leadElsewhere(sessionId, groupId)) throw notFound("Link");
  if (new Date(input.endsAt) <= new Date(input.startsAt))
    throw invalidInput("The end has to be after the start");
  if (!(await memberships.lock(groupId, input.personId)))
    throw conflict("A link is for a member of the group: add the person first");
}

type Making = Pick<Work, "emit"> & Pick<Deps, "links" | "seats" | "now" | "newId">;

/** A new link, in the place of an earlier one of the same person and session. */
export async function makeLink(
  { groupId, personId, sessionId, timeZone, startsAt, endsAt }: ToIssue,
  hashOf: (linkId: string) => string,
  work: Making,
): Promise<string> {
  const { links, now, newId } = work;
  for (const earlier of await links.lockActive(sessionId, personId)) await endLink(earlier, work);
  const id = newId();
  const window = { timeZone, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  const link = { id, linkHash: hashOf(id), groupId, personId, sessionId, ...window };
  await links.issue(link, now());
  return id;
}
