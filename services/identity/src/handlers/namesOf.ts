import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { isMember, personIdOf } from "../domain/roles.ts";
import { strictest, suggestedName } from "../domain/shownName.ts";
import type { Deps, Person } from "../ports.ts";

export const namesOf: Handler<typeof identity.rpc.namesOf, Deps> = async (
  { groupIds, personIds },
  { actor, about, groups, people },
) => {
  const asker = personIdOf(actor);
  const known = await people.sharingGroupWith(asker, personIds);
  for (const { id } of known) about(id);
  const seesAll = actor.kind !== "service" && !isMember(actor.role);
  const named: Named[] = [];
  for (const person of known)
    named.push(seesAll ? person : await asShown(person, { asker, groups, people }));
  return {
    groups: [...(await groups.namesFor(asker, groupIds))],
    people: named
      .filter(({ displayName }) => displayName !== "")
      .map(({ id: personId, displayName, role }) => ({ personId, displayName, role })),
  };
};

type Named = Pick<Person, "id" | "displayName" | "role">;
type Seeing = Pick<Deps, "groups" | "people"> & { readonly asker: string };

/** The name that this group may see; empty where it may see none. One's own is as it is. */
async function asShown(person: Person, { asker, groups, people }: Seeing): Promise<Named> {
  const { id, displayName, role } = person;
  const legalName = id === asker ? null : await people.legalNameOf(id);
  if (!legalName) return person;
  const rule = strictest(await groups.nameRulesBeside(asker, id));
  return { id, role, displayName: suggestedName({ ...legalName, displayName, role }, rule) };
}
