import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { personIdOf } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";

export const namesOf: Handler<typeof identity.rpc.namesOf, Deps> = async (
  { groupIds, personIds },
  { actor, about, groups, people },
) => {
  const asker = personIdOf(actor);
  const known = await people.sharingGroupWith(asker, personIds);
  for (const { id } of known) about(id);
  return {
    groups: [...(await groups.namesFor(asker, groupIds))],
    people: known.map(({ id: personId, displayName, role }) => ({ personId, displayName, role })),
  };
};
