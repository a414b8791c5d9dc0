import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mayKnowSeen } from "../../domain/thread.ts";
import type { Deps } from "../../ports.ts";
import { mustBeIn } from "./mustBeIn.ts";
import { tellThread } from "./tellThread.ts";

export const markSeen: Handler<typeof messaging.rpc.markSeen, Deps> = async (
  { kind, of, seq },
  work,
) => {
  const { personId } = await mustBeIn({ kind, of }, work);
  const threadId = await work.threads.find({ kind, of });
  if (threadId === null) return {};
  work.audited({ objectType: "thread", objectId: threadId });
  const isNew = await work.seen.mark(threadId, { personId, seq, at: work.now() });
  if (isNew)
    await tellThread(
      { kind, of },
      work,
      (one) => one.personId === personId || mayKnowSeen(kind, one.role),
    );
  return {};
};
