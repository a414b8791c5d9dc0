import type { FileRef } from "@hearth/contracts/files";
import { invalidInput, notFound } from "@hearth/contracts/errors";
import { messaging } from "@hearth/contracts/messaging";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import type { z } from "zod";
import { shown } from "../../domain/shown.ts";
import type { StoredMessage } from "../../domain/message.ts";
import type { Deps } from "../../ports.ts";
import { watchWording } from "../risk/watchWording.ts";
import { mustBeIn, type Part } from "./mustBeIn.ts";
import { readerOf } from "./readerOf.ts";
import { tellThread } from "./tellThread.ts";

type Asked = z.output<typeof messaging.rpc.postMessage.input>;
type Writing = Work & Deps;

export const postMessage: Handler<typeof messaging.rpc.postMessage, Deps> = async (input, work) => {
  const { kind, of, messageId } = input;
  const part = await mustBeIn({ kind, of }, work);
  const threadId = await work.threads.ensure({ kind, of });
  work.about(kind === "care" ? of : part.personId);
  work.audited({ objectType: "message", objectId: messageId });

  const written = await work.messages.find(messageId);
  if (written && !isSame(written, { threadId, part })) throw notFound("Message");
  const message = written ?? (await write(input, { threadId, part }, work));
  const reader = await readerOf(part, { threadId, kind, messages: [message] }, work);
  const showHelp = part.role === "client" && !written && (await isWatched(input, part, work));
  return { ...shown(message, reader), ...(showHelp && { showHelp }) };
};

type Place = { readonly threadId: string; readonly part: Part };

/** It was sent again after its key had been forgotten, as a phone does that was off for a week. */
const isSame = (written: StoredMessage, { threadId, part }: Place) =>
  written.threadId === threadId && written.authorId === part.personId;

async function write(
  { kind, of, messageId, text, fileIds }: Asked,
  { threadId, part }: Place,
  work: Writing,
): Promise<StoredMessage> {
  const files = await attached(threadId, fileIds, work);
  const seq = await work.threads.takePlace(threadId);
  const { personId: authorId } = part;
  const postedAt = work.now().toISOString();
  const message = { messageId, threadId, seq, authorId, text, files, postedAt };
  await work.messages.post(message);
  const groupId = kind === "care" ? undefined : of;
  const fact = { messageId, authorId, groupId, thread: { kind, of } };
  await work.emit(messaging.events.messagePosted, threadId, fact);
  await tellThread({ kind, of }, work);
  return { ...message, hidden: null };
}

const isWatched = ({ kind, of, messageId, text }: Asked, { personId }: Part, work: Writing) =>
  watchWording(work, {
    sourceId: messageId,
    clientId: personId,
    groupId: kind === "care" ? null : of,
    text,
  });

async function attached(
  threadId: string,
  fileIds: readonly string[],
  { files }: Writing,
): Promise<FileRef[]> {
  const ready = await files.ready(threadId, fileIds);
  if (ready.length !== new Set(fileIds).size) throw invalidInput("Attach the file again");
  return ready;
}
