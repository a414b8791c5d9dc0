import { z } from "zod";
import type { Queue } from "@hearth/service-kit/jobs";
import { invitationState } from "./domain/invitation.ts";
import { invitationNotice } from "./domain/notice.ts";
import type { Glance } from "./doors/glance.ts";
import type { Post } from "@hearth/service-kit/notices";

/** The queue of invitations to be sent; the migration makes it. */
export const invitationQueue = "identity.sendInvitation";

const InvitationToSend = z.object({ tenant: z.uuid(), invitationId: z.uuid() });

type Sending = { readonly glance: Glance; readonly post: Post; readonly publicUrl: string };

/**
 * Sends an invitation to its person's registered contact, and notes that. Told twice, it sends once; what has been
 * replaced or is over meanwhile, not at all.
 * @internal exported for its test
 */
export async function sendInvitation(
  { glance, post, publicUrl }: Sending,
  { tenant, invitationId }: z.infer<typeof InvitationToSend>,
): Promise<void> {
  const notice = await glance(async ({ enter, invitations, people, secrets, now }) => {
    await enter(tenant);
    const invitation = await invitations.find(invitationId);
    if (!invitation || invitation.sent || invitationState(invitation, now()) !== "open")
      return null;
    const person = await people.find(invitation.personId);
    const url = new URL(`/welcome#${secrets.invitationTokenFor(invitationId)}`, publicUrl).href;
    return person && invitationNotice(person.contact, url);
  });
  if (!notice) return;
  await post(invitationId, notice);
  await glance(async ({ enter, invitations, now }) => {
    await enter(tenant);
    await invitations.noteSent(invitationId, now());
  });
}

/** Works on that queue. */
export const sendingInvitations = (sending: Sending): Queue => ({
  name: invitationQueue,
  handle: (data) => sendInvitation(sending, InvitationToSend.parse(data)),
});
