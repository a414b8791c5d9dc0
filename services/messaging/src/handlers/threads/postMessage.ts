import { notFound } from "@hearth/contracts/errors";
import { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { isInThread } from "../../domain/thread.ts";
import type { Deps } from "../../ports.ts";
import { watchWording } from "../risk/watchWording.ts";

export const postMessage: Handler<typeof messaging.rpc.postMessage, Deps> = async (
  { groupId, text },
  { actor, about, audited, ...work },
) => {
  if (actor.kind === "service") throw notFound("Message");
  const { emit, messages, memberships, now, newId } = work;
  const { personId: authorId } = actor;
  const role = await memberships.roleOf(groupId, authorId);
  if (!isInThread(role)) throw notFound("Message");

  const messageId = newId();
  const message = { messageId, groupId, authorId, text, postedAt: now().toISOString() };
  about(authorId);
  audited({ objectType: "message", objectId: messageId });
  await messages.post(message);
  await emit(messaging.events.messagePosted, groupId, { messageId, groupId, authorId });
  const written = { sourceId: messageId, clientId: authorId, groupId, text };
  const showHelp = role === "client" && (await watchWording(work, written));
  return { ...message, ...(showHelp && { showHelp }) };
};
