import { invalidInput, notFound } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mayArrange, mayHold } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";
import { endLink } from "./endLink.ts";

export const setMembership: Handler<typeof identity.rpc.setMembership, Deps> = async (
  membership,
  work,
) => {
  const { actor, about, emit, groups, people, memberships, links, newId } = work;
  const { groupId, personId, role } = membership;
  const person = await people.find(personId);
  if (!mayArrange(actor) || !person || !(await groups.exists(groupId)))
    throw notFound("Membership");
  if (!mayHold(person.role, role)) throw invalidInput("Only staff can hold this role in a group");

  about(personId);
  const { id, ...saved } = await memberships.set({ ...membership, id: newId() });
  await emit(identity.events.membershipChanged, id, saved);
  if (!saved.active)
    for (const link of await links.lockActiveOfGroup(groupId, personId)) await endLink(link, work);
  return saved;
};
