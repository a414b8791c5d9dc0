import { notFound } from "@hearth/contracts/errors";
import { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { isInThread } from "../../domain/thread.ts";
import type { Deps } from "../../ports.ts";

export const postMessage: Handler<typeof messaging.rpc.postMessage, Deps> = async (
  { groupId, text },
  { actor, about, audited, emit, messages, memberships, now, newId },
) => {
  if (actor.kind === "service") throw notFound("Message");
  const { personId: authorId } = actor;
  if (!isInThread(await memberships.roleOf(groupId, authorId))) throw notFound("Message");

  const messageId = newId();
  const message = { messageId, groupId, authorId, text, postedAt: now().toISOString() };
  about(authorId);
  audited({ objectType: "message", objectId: messageId });
  await messages.post(message);
  await emit(messaging.events.messagePosted, groupId, { messageId, groupId, authorId });
  return message;
};
