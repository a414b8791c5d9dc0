import { conflict, invalidInput, notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mayInvite } from "../domain/leads.ts";
import { personIdOf } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";
import { endLink } from "./endLink.ts";

export const issueLink: Handler<typeof identity.rpc.issueLink, Deps> = async (input, work) => {
  const { groupId, personId, sessionId } = input;
  const { actor, about, groups, memberships, links, now, newId } = work;
  const standing = await memberships.standing(groupId, personIdOf(actor));
  if (!mayInvite(actor, standing) || !(await groups.exists(groupId))) throw notFound("Link");
  if (await links.leadElsewhere(sessionId, groupId)) throw notFound("Link");
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)];
  if (endsAt <= startsAt) throw invalidInput("The end has to be after the start");
  if (!(await memberships.lock(groupId, personId)))
    throw conflict("A link is for a member of the group: add the person first");

  about(personId);
  for (const earlier of await links.lockActive(sessionId, personId)) await endLink(earlier, work);
  const linkId = newId();
  const { linkHash, timeZone } = input;
  const link = { id: linkId, linkHash, groupId, personId, sessionId, timeZone, startsAt, endsAt };
  await links.issue(link, now());
  return { linkId };
};
