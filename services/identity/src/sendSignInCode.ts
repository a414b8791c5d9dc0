import { z } from "zod";
import type { Queue } from "@hearth/service-kit/jobs";
import { codeNotice, type Notice } from "./domain/notice.ts";
import { isMember } from "./domain/roles.ts";
import { codeExpiry, isLive } from "./domain/signInCode.ts";
import type { Glance } from "./doors/glance.ts";
import type { Post } from "./outboxFolder.ts";
import type { Located } from "./ports.ts";

/** The queue of codes that clients asked for; the migration makes it. */
export const signInCodeQueue = "identity.sendSignInCode";

const Asked = z.object({
  askId: z.uuid(),
  contactHash: z.string(),
  browserHash: z.string(),
  askedAt: z.coerce.date(),
});
type Asked = z.infer<typeof Asked>;

type Sending = { readonly glance: Glance; readonly post: Post };
type ToSend = { readonly codeId: string; readonly tenant: string; readonly notice: Notice };

/**
 * Makes a code for each client who has the contact, sends it there, and notes that. Told twice, it sends once; after its
 * ten minutes, not at all.
 * @internal exported for its test
 */
export async function sendSignInCode({ glance, post }: Sending, asked: Asked): Promise<void> {
  const places = await glance(({ lookups }) => lookups.contacts(asked.contactHash));
  for (const place of places) {
    const sending = await glance((work) => codeOf(place, { asked, work }));
    if (!sending) continue;
    const { tenant, codeId, notice } = sending;
    await post(codeId, notice);
    await glance(async ({ enter, signInCodes, now }) => {
      await enter(tenant);
      await signInCodes.noteSent(codeId, now());
    });
  }
}

type Work = Parameters<Parameters<Glance>[0]>[0];
type About = { readonly asked: Asked; readonly work: Work };

async function codeOf(
  { tenant, id: personId }: Located,
  { asked: { askId, browserHash, askedAt }, work }: About,
): Promise<ToSend | null> {
  const { enter, people, signInCodes, secrets, now, newId } = work;
  await enter(tenant);
  const person = await people.find(personId);
  if (!person || !isMember(person.role)) return null;
  const expiresAt = codeExpiry(askedAt);
  const asking = { id: newId(), askId, personId, browserHash, askedAt, expiresAt };
  if (!isLive({ ...asking, wrongTries: 0 }, now())) return null;
  const { id: codeId, sent } = await signInCodes.ask(asking);
  if (sent) return null;
  return { codeId, tenant, notice: codeNotice(person.contact, secrets.signInCodeFor(codeId)) };
}

/** Works on that queue; somebody waits for it. */
export const sendingSignInCodes = (sending: Sending): Queue => ({
  name: signInCodeQueue,
  everySeconds: 0.5,
  handle: (data) => sendSignInCode(sending, Asked.parse(data)),
});
