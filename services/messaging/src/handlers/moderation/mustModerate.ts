import { AppError, notFound } from "@hearth/contracts/errors";
import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import type { Work } from "@hearth/service-kit/unitOfWork";
import { isCarer } from "../../domain/thread.ts";
import type { StoredMessage } from "../../domain/message.ts";
import type { Deps } from "../../ports.ts";
import { mustBeIn, type Part } from "../threads/mustBeIn.ts";

type Named = ThreadRef & { readonly messageId: string };
type Found = { readonly part: Part; readonly message: StoredMessage };

/** A message of a thread that the asker is in. */
export async function messageIn({ kind, of, messageId }: Named, work: Work & Deps): Promise<Found> {
  const part = await mustBeIn({ kind, of }, work);
  const threadId = await work.threads.find({ kind, of });
  const message = await work.messages.find(messageId);
  if (message?.threadId !== threadId) throw notFound("Message");
  work.about(message.authorId);
  work.audited({ objectType: "message", objectId: messageId });
  return { part, message };
}

/** A message that the asker may decide about: as one who cares for the thread's clients, and not about their own words. */
export async function mustModerate(named: Named, work: Work & Deps): Promise<Found> {
  const found = await messageIn(named, work);
  if (!isCarer(found.part.role)) throw notFound("Message");
  if (found.message.authorId === found.part.personId)
    throw new AppError("forbidden", "Somebody else decides about your own message");
  return found;
}
