import type { PersonActor } from "@hearth/contracts/actor";
import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { refusalOf } from "../domain/shownName.ts";
import type { Deps } from "../ports.ts";

export const shownName: Handler<typeof identity.rpc.shownName, Deps> = async (
  { displayName, groupId: named },
  work,
) => {
  const { actor, about, groups, people } = work;
  if (actor.kind === "service") throw notFound("Group");
  const groupId = await groupOf(actor, named, work);
  const nameRule = groupId && (await groups.nameRuleOf(groupId));
  const legalName = await people.legalNameOf(actor.personId);
  if (!nameRule || legalName === null) throw notFound("Group");
  about(actor.personId);
  const refusal = refusalOf(displayName, nameRule, { ...legalName, role: actor.role });
  if (refusal) throw refusal;
  return { displayName };
};

/** A seat belongs to the group of its link; who signed in, to those that they are a member of. */
async function groupOf(
  actor: PersonActor,
  named: string | null,
  { seats, links, memberships }: Pick<Deps, "seats" | "links" | "memberships">,
): Promise<string | null> {
  if (actor.kind === "signIn")
    return named && (await memberships.standing(named, actor.personId)) ? named : null;
  const seat = await seats.find(actor.seat);
  const link = seat && (await links.find(seat.linkId));
  return link?.groupId ?? null;
}
