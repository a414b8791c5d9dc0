import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { PlainDeps } from "../../ports.ts";
import { ask, membersOnly } from "../liveCommand.ts";

/** A test of the network says nothing of the session: it goes wherever there is room. */
export const testNode: Handler<typeof sessions.rpc.testNode, PlainDeps> = async (
  { sessionId },
  { actor, live, people, freestNode },
) => {
  membersOnly(await ask(sessionId, actor, { live, people }));
  return { nodeId: freestNode() };
};
