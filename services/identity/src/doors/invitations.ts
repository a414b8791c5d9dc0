import type { z } from "zod";
import { conflict, notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { DoorHandler } from "@hearth/service-kit/doors";
import { invitationState } from "../domain/invitation.ts";
import type { DoorDeps } from "../ports.ts";
import type { Glancing } from "./glance.ts";
import { openSignIn } from "./openSignIn.ts";

type Inspecting = typeof identity.rpc.inspectInvitation;

/** Reads and changes nothing, however often a scanner asks. */
export async function inspectInvitation(
  { tokenHash }: z.output<Inspecting["input"]>,
  { lookups, enter, invitations, people, now }: Glancing,
): Promise<z.input<Inspecting["output"]>> {
  const found = await lookups.invitation(tokenHash);
  if (!found) throw notFound("Invitation");
  await enter(found.tenant);
  const invitation = await invitations.find(found.id);
  const person = invitation && (await people.find(invitation.personId));
  if (!person || person.disabled) throw notFound("Invitation");
  return { state: invitationState(invitation, now()) };
}

/** A person's press: whoever the invitation was sent to is signed in, once. */
export const acceptInvitation: DoorHandler<typeof identity.rpc.acceptInvitation, DoorDeps> = async (
  { tokenHash, sessionHash, deviceHash, network, userAgent },
  work,
) => {
  const { lookups, enter, invitations, people, devices, audited, refuse, now, newId } = work;
  audited({ authMethod: "invitation", network, userAgent });
  const found = await lookups.invitation(tokenHash);
  if (!found) throw notFound("Invitation");
  const { tenant, id } = found;
  await enter(tenant);
  audited({ objectType: "Invitation", objectId: id });
  const invitation = await invitations.find(id);
  const person = invitation && (await people.find(invitation.personId));
  if (!person || person.disabled) throw notFound("Invitation");
  const isOpen = invitationState(invitation, now()) === "open";
  if (!isOpen || !(await invitations.use(id, now())))
    return refuse(conflict("This invitation has been used or is too old: get a code instead"));
  await devices.remember({ id: newId(), personId: person.id, deviceHash }, now());
  return openSignIn({ tenant, person, browser: { sessionHash, network, userAgent } }, work);
};
