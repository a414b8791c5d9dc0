import type { Work } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { makeLink, type ToIssue } from "./makeLink.ts";

type Mailing = Pick<Work, "emit"> &
  Pick<Deps, "links" | "seats" | "mails" | "secrets" | "sendLinkSoon" | "now" | "newId">;

/**
 * Sends somebody their link. The one that they have goes on, with a second key that is in the message: whoever sits by it
 * stays. Without one they get a new one.
 */
export async function mailLink(tenant: string, input: ToIssue, work: Mailing): Promise<void> {
  const { links, mails, secrets, sendLinkSoon, now, newId } = work;
  const [active] = await links.lockActive(input.sessionId, input.personId);
  const linkId = active?.id ?? (await makeLink(input, secrets.mailedHashFor, work));
  await links.addMailedKey(linkId, secrets.mailedHashFor(linkId));
  const id = newId();
  await mails.ask({ id, linkId }, now());
  await sendLinkSoon({ tenant, mailId: id });
}
