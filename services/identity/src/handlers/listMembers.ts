import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { linkUse } from "../domain/joinLink.ts";
import { leads } from "../domain/leads.ts";
import { personIdOf } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";

export const listMembers: Handler<typeof identity.rpc.listMembers, Deps> = async (
  { groupId, sessionId },
  { actor, about, groups, memberships, links, now },
) => {
  const standing = await memberships.standing(groupId, personIdOf(actor));
  if (!leads(actor, standing) || !(await groups.exists(groupId))) throw notFound("Membership");

  const members = await memberships.members(groupId);
  const issued = await links.ofGroup(groupId, sessionId);
  for (const { person } of members) about(person.id);
  return {
    nameRule: (await groups.nameRuleOf(groupId)) ?? "preferred_initial",
    members: members.map(({ person: { id: personId, displayName }, role }) => ({
      personId,
      displayName,
      role,
      linkState: linkUse(issued.get(personId) ?? [], now()),
    })),
  };
};
