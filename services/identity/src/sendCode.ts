import { z } from "zod";
import type { Queue } from "@hearth/service-kit/jobs";
import type { Post } from "@hearth/service-kit/notices";
import { codeNotice } from "./domain/notice.ts";
import type { Glance } from "./doors/glance.ts";

/** The queue of codes to be sent; the migration makes it, so that no code is asked for before it is there. */
export const codeQueue = "identity.sendCode";

const CodeToSend = z.object({ tenant: z.uuid(), codeId: z.uuid() });

type Sending = { readonly glance: Glance; readonly post: Post };

/**
 * Sends a code to its person's registered contact, and notes that. Told twice, it sends once; after its ten minutes,
 * not at all.
 * @internal exported for its test
 */
export async function sendCode(
  { glance, post }: Sending,
  { tenant, codeId }: z.infer<typeof CodeToSend>,
): Promise<void> {
  const notice = await glance(async ({ enter, codes, links, people, secrets, now }) => {
    await enter(tenant);
    const code = await codes.find(codeId);
    if (!code || code.sent || code.used || code.expiresAt <= now()) return null;
    const link = await links.find(code.linkId);
    const person = link && (await people.find(link.personId));
    return person && codeNotice(person.contact, secrets.codeFor(codeId));
  });
  if (!notice) return;
  await post(codeId, notice);
  await glance(async ({ enter, codes, now }) => {
    await enter(tenant);
    await codes.noteSent(codeId, now());
  });
}

/** Works on that queue. */
export const sendingCodes = (sending: Sending): Queue => ({
  name: codeQueue,
  handle: (data) => sendCode(sending, CodeToSend.parse(data)),
});
