import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mayInvite } from "../domain/leads.ts";
import { personIdOf } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";
import { endLink } from "./endLink.ts";

export const revokeLink: Handler<typeof identity.rpc.revokeLink, Deps> = async (
  { sessionId, personId },
  work,
) => {
  const { actor, about, memberships, links } = work;
  const active = await links.lockActive(sessionId, personId);
  const [groupId] = active.map((link) => link.groupId);
  if (groupId === undefined) throw notFound("Link");
  const standing = await memberships.standing(groupId, personIdOf(actor));
  if (!mayInvite(actor, standing)) throw notFound("Link");

  about(personId);
  for (const link of active) await endLink(link, work);
  return {};
};
