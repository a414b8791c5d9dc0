import { z } from "zod";
import type { Queue } from "@hearth/service-kit/jobs";
import type { Post } from "@hearth/service-kit/notices";
import { callNotice } from "../domain/callNotice.ts";
import type { Opening } from "../handlers/risk/opening.ts";
import type { Page } from "../ports.ts";
import type { JobUnit } from "./jobUnit.ts";

/** The queue of messages to people on call. The migration makes it. */
export const sendPageQueue = "messaging.sendPage";

const SendPage = z.object({ tenant: z.uuid(), itemId: z.uuid(), pageId: z.uuid() });
type SendPage = z.infer<typeof SendPage>;

type Sending = { readonly unit: JobUnit; readonly post: Post; readonly publicUrl: string };

/** After so many tries the next person is called, without waiting for the time of this one. */
const patience = 3;

/**
 * Sends a call to its person. Told twice, it is one message; of an item that somebody has taken, none. What can't be sent
 * is told to staff, and tried again.
 */
async function sendPage(
  { unit, post, publicUrl }: Sending,
  { tenant, itemId, pageId }: SendPage,
): Promise<void> {
  const inUnit = <R>(run: (work: Opening) => Promise<R>) =>
    unit({ tenant, cause: sendPageQueue, itemId }, run);
  const page = await inUnit((work) => toSend(work, pageId));
  if (!page) return;
  const url = new URL(`/calls/${pageId}`, publicUrl).href;
  try {
    await post(pageId, callNotice(page.person, url));
  } catch (fault) {
    await inUnit((work) => noteFailure(work, page));
    throw fault;
  }
  await inUnit((work) => noteSent(work, page));
}

async function toSend({ pages, risks }: Opening, pageId: string): Promise<Page | null> {
  const page = await pages.find(pageId);
  if (!page || page.sent) return null;
  return (await risks.find(page.itemId))?.status === "open" ? page : null;
}

async function noteFailure(work: Opening, { pageId, itemId, step, attempts }: Page) {
  const { pages, risks, soon, now } = work;
  await risks.lock(itemId);
  await pages.noteFailed(pageId);
  await risks.change(itemId, { deliveryFailed: true });
  if (attempts === 0) await risks.note(itemId, { at: now(), what: "page_failed" });
  if (attempts + 1 === patience) await soon.callNext(itemId, step + 1, 0);
}

async function noteSent({ pages, risks, now }: Opening, { pageId, itemId, person }: Page) {
  await risks.lock(itemId);
  await pages.noteSent(pageId, now());
  await risks.change(itemId, { deliveryFailed: false });
  await risks.note(itemId, { at: now(), what: "page_sent", toId: person.personId });
}

/** Works on that queue. */
export const sendingPages = (sending: Sending): Queue => ({
  name: sendPageQueue,
  everySeconds: 0.5,
  handle: (data) => sendPage(sending, SendPage.parse(data)),
});
