import { memberRoles } from "@hearth/contracts/actor";
import type { identity } from "@hearth/contracts/identity";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import { personIdOf } from "../domain/roles.ts";
import { nameAmong } from "../domain/shownName.ts";
import type { Deps } from "../ports.ts";

export const namesOf: Handler<typeof identity.rpc.namesOf, Deps> = async (
  { groupIds, personIds },
  work,
) => {
  const { actor, about, groups } = work;
  const asker = personIdOf(actor);
  const known = await namedFor(asker, personIds, work);
  for (const { id } of known) about(id);
  return {
    groups: [...(await groups.namesFor(asker, groupIds))],
    people: known.map(({ id: personId, displayName, role }) => ({ personId, displayName, role })),
  };
};

/** Staff read registered names; members of a group read what its rule lets them. One's own name is one's own. */
async function namedFor(asker: string, ids: readonly string[], { actor, people }: Work & Deps) {
  const isMember = actor.kind !== "service" && memberRoles.some((role) => role === actor.role);
  if (!isMember) return people.sharingGroupWith(asker, ids);
  const found = await people.namedIn(asker, ids);
  return found.flatMap(({ id, role, ...named }) => {
    const displayName = id === asker ? named.displayName : nameAmong({ ...named, role });
    return displayName === "" ? [] : [{ id, role, displayName }];
  });
}
