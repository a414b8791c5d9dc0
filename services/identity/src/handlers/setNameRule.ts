import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mayInvite } from "../domain/leads.ts";
import { personIdOf } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";

export const setNameRule: Handler<typeof identity.rpc.setNameRule, Deps> = async (
  { groupId, nameRule },
  { actor, groups, memberships },
) => {
  const standing = await memberships.standing(groupId, personIdOf(actor));
  if (!mayInvite(actor, standing) || !(await groups.exists(groupId))) throw notFound("Group");
  await groups.setNameRule(groupId, nameRule);
  return {};
};
