import { z } from "zod";
import type { Queue } from "@hearth/service-kit/jobs";
import type { Post } from "@hearth/service-kit/notices";
import { joinState } from "./domain/joinLink.ts";
import { linkNotice } from "./domain/notice.ts";
import type { Glance } from "./doors/glance.ts";

/** The queue of links to be sent; the migration makes it. */
export const linkQueue = "identity.sendLink";

const LinkToSend = z.object({ tenant: z.uuid(), mailId: z.uuid() });

type Sending = { readonly glance: Glance; readonly post: Post; readonly publicUrl: string };

/**
 * Sends a link to its person's registered contact, and notes that. Told twice, it sends once; what has been taken back
 * or is over meanwhile, not at all.
 * @internal exported for its test
 */
export async function sendLink(
  { glance, post, publicUrl }: Sending,
  { tenant, mailId }: z.infer<typeof LinkToSend>,
): Promise<void> {
  const notice = await glance(async ({ enter, mails, links, people, secrets, now }) => {
    await enter(tenant);
    const mail = await mails.find(mailId);
    const link = mail && !mail.sent ? await links.find(mail.linkId) : null;
    if (!link || ["over", "revoked"].includes(joinState(link, now()))) return null;
    const person = await people.find(link.personId);
    const url = new URL(`/join#${secrets.linkTokenFor(link.id)}`, publicUrl).href;
    return person && linkNotice(person.contact, url);
  });
  if (!notice) return;
  await post(mailId, notice);
  await glance(async ({ enter, mails, now }) => {
    await enter(tenant);
    await mails.noteSent(mailId, now());
  });
}

/** Works on that queue. */
export const sendingLinks = (sending: Sending): Queue => ({
  name: linkQueue,
  handle: (data) => sendLink(sending, LinkToSend.parse(data)),
});
