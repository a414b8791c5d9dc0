import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { rulesOf } from "../../domain/rules.ts";
import type { Deps } from "../../ports.ts";
import { ask, leadersOnly } from "../liveCommand.ts";

export const getRules: Handler<typeof sessions.rpc.getRules, Deps> = async (
  { sessionId },
  { actor, live, people },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  leadersOnly(asked);
  return rulesOf(asked.state);
};
