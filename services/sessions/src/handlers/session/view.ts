import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { nodeFor } from "../../domain/table.ts";
import { viewFor } from "../../domain/view.ts";
import type { Deps } from "../../ports.ts";
import { ask, membersOnly, selfOf } from "../liveCommand.ts";

export const view: Handler<typeof sessions.rpc.view, Deps> = async (
  { sessionId, known },
  { actor, live, people, now },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  membersOnly(asked);
  const { participantId } = selfOf(asked);
  const { session } = asked.state;
  const isKnown = known?.epoch === session.epoch && known.revision === session.revision;
  return {
    view: isKnown ? null : viewFor(asked.state, participantId, now()),
    nodeId: nodeFor(asked.state, participantId),
  };
};
