import type { Actor } from "@hearth/contracts/actor";
import { notFound } from "@hearth/contracts/errors";
import { leads } from "../../domain/leading.ts";
import type { Deps } from "../../ports.ts";

/** Who leads this group now. For all others there is no such group. */
export async function mustLead(
  groupId: string,
  { actor, people }: Pick<Deps, "people"> & { readonly actor: Actor },
): Promise<void> {
  const role = actor.kind === "signIn" ? await people.roleOf(groupId, actor.personId) : null;
  if (actor.kind !== "signIn" || !leads(role, "group") || (await people.isBarred(groupId, actor.personId)))
    throw notFound("Group");
}
