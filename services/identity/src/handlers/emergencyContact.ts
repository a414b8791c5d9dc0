import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { isLeading } from "../domain/leads.ts";
import { personIdOf } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";

/** Not for who runs the organisation, unless they lead a group of this person too. */
export const emergencyContact: Handler<typeof identity.rpc.emergencyContact, Deps> = async (
  { personId },
  { actor, about, audited, people, memberships },
) => {
  const standings = await memberships.standingsBeside(personIdOf(actor), personId);
  if (!standings.some(isLeading)) throw notFound("Person");
  about(personId);
  audited({ objectType: "EmergencyContact", objectId: personId });
  return { contact: await people.emergencyContactOf(personId) };
};
