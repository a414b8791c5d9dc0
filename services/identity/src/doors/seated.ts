import type { SeatActor } from "@hearth/contracts/actor";
import { purposeOf } from "../domain/roles.ts";
import type { Person, Seat } from "../ports.ts";

/** Who sits there, until when, and the name to be confirmed. */
export function seated(
  tenant: string,
  { id: seat, sessionId, endsAt }: Pick<Seat, "id" | "sessionId" | "endsAt">,
  { id: personId, role, displayName: suggestedName }: Person,
) {
  const purpose = purposeOf(role);
  const actor: SeatActor = { kind: "seat", tenant, personId, role, purpose, seat, sessionId };
  return { actor, suggestedName, endsAt: endsAt.toISOString() };
}
