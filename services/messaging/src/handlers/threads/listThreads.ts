import { notFound } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";

export const listThreads: Handler<typeof messaging.rpc.listThreads, Deps> = async (
  _,
  { actor, about, audited, circle, threads },
) => {
  if (actor.kind === "service") throw notFound("Message");
  const mine = await circle.threadsOf(actor.personId);
  const found = await threads.summaries(mine, actor.personId);
  for (const { last } of found) if (last) about(last.authorId);
  audited({ objectType: "thread", resultCount: found.length });
  return { threads: found };
};
