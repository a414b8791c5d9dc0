import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { shown } from "../../domain/shown.ts";
import { isCarer } from "../../domain/thread.ts";
import type { Deps } from "../../ports.ts";
import { mustBeIn } from "./mustBeIn.ts";
import { readerOf } from "./readerOf.ts";

const pageLength = 50;
const end = 2_147_483_647;

export const listMessages: Handler<typeof messaging.rpc.listMessages, Deps> = async (
  { kind, of, before: seq = end },
  work,
) => {
  const part = await mustBeIn({ kind, of }, work);
  const moderates = isCarer(part.role);
  const threadId = await work.threads.find({ kind, of });
  if (threadId === null) return { messages: [], hasOlder: false, seenTo: 0, moderates };

  const found = await work.messages.before(threadId, { seq, take: pageLength + 1 });
  const messages = found.slice(-pageLength);
  const reader = await readerOf(part, { threadId, kind, messages }, work);
  for (const { authorId } of messages) work.about(authorId);
  work.audited({ objectType: "thread", objectId: threadId, resultCount: messages.length });
  return {
    messages: messages.map((message) => shown(message, reader)),
    hasOlder: found.length > messages.length,
    seenTo: reader.seen.find(({ personId }) => personId === part.personId)?.seq ?? 0,
    moderates,
  };
};
