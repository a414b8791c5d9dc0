import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mayArrange } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";

export const createGroup: Handler<typeof identity.rpc.createGroup, Deps> = async (
  { name },
  { actor, groups, now, newId },
) => {
  if (!mayArrange(actor)) throw notFound("Group");
  const groupId = newId();
  await groups.create({ id: groupId, name }, now());
  return { groupId };
};
