import { notFound } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { isInThread } from "../../domain/thread.ts";
import type { Deps } from "../../ports.ts";

export const listMessages: Handler<typeof messaging.rpc.listMessages, Deps> = async (
  { groupId },
  { actor, about, audited, messages, memberships },
) => {
  if (actor.kind === "service") throw notFound("Message");
  if (!isInThread(await memberships.roleOf(groupId, actor.personId))) throw notFound("Message");

  const found = await messages.lastOf(groupId);
  for (const { authorId } of found) about(authorId);
  audited({ objectType: "group", objectId: groupId, resultCount: found.length });
  return { messages: found };
};
