import type { SeatActor } from "@hearth/contracts/actor";
import { purposeOf } from "../domain/roles.ts";
import { suggestedName } from "../domain/shownName.ts";
import type { Deps, Person, Seat } from "../ports.ts";

export type Sitting = Pick<Seat, "id" | "linkId" | "sessionId" | "endsAt" | "secondDevice">;

/** Who sits there, until when, and the name to be confirmed, as the group's rule allows it. */
export async function seated(
  tenant: string,
  { seat: { id: seat, linkId, sessionId, endsAt, secondDevice }, person }: Seated,
  { links, groups, people }: Pick<Deps, "links" | "groups" | "people">,
) {
  const { id: personId, role, displayName } = person;
  const link = await links.find(linkId);
  const nameRule = (link && (await groups.nameRuleOf(link.groupId))) ?? "preferred_initial";
  const unknown = { legalName: displayName, givenName: null, familyName: null };
  const legalName = (await people.legalNameOf(personId)) ?? unknown;
  const who = { personId, role, purpose: purposeOf(role) };
  const actor: SeatActor = { kind: "seat", tenant, ...who, seat, sessionId, secondDevice };
  const name = suggestedName({ ...legalName, displayName, role }, nameRule);
  return { actor, suggestedName: name, nameRule, endsAt: endsAt.toISOString() };
}

type Seated = { readonly seat: Sitting; readonly person: Person };
