import { invalidInput, notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { invitationExpiry } from "../domain/invitation.ts";
import { mayInvite } from "../domain/leads.ts";
import { isMember, personIdOf } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";

/** For who runs the organisation, or leads a group that the person is in; to all others nobody is there. */
export const invitePerson: Handler<typeof identity.rpc.invitePerson, Deps> = async (
  { personId },
  work,
) => {
  const { actor, about, people, memberships, invitations, secrets, now, newId } = work;
  const person = await people.find(personId);
  const standings = await memberships.standingsBeside(personIdOf(actor), personId);
  const isTheirs = [null, ...standings].some((standing) => mayInvite(actor, standing));
  if (!person || person.disabled || !isTheirs) throw notFound("Person");
  about(personId);
  if (!isMember(person.role)) throw invalidInput("Only clients and families are invited");
  const id = newId();
  const tokenHash = secrets.invitationHashFor(id);
  const expiresAt = invitationExpiry(now());
  await invitations.replace({ id, personId, tokenHash, expiresAt }, now());
  await work.sendInvitationSoon({ tenant: actor.tenant, invitationId: id });
  return {};
};
