import type { Actor } from "@hearth/contracts/actor";
import { notFound } from "@hearth/contracts/errors";
import { leads } from "../../domain/leading.ts";
import type { Deps } from "../../ports.ts";

/** Who leads this group now. For all others there is no such group. */
export async function mustLead(
  groupId: string,
  { actor, people }: Pick<Deps, "people"> & { readonly actor: Actor },
): Promise<void> {
  if (actor.kind !== "signIn") throw notFound("Group");
  const { role, barred } = await people.standingOf(groupId, actor.personId);
  if (barred || !leads(role, "group")) throw notFound("Group");
}
