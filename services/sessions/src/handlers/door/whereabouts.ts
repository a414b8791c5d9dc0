import type { sessions } from "@hearth/contracts/sessions";
import { notFound } from "@hearth/contracts/errors";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { participantOf } from "../../domain/liveState.ts";
import type { Deps } from "../../ports.ts";
import { ask, leadersOnly } from "../liveCommand.ts";

export const whereabouts: Handler<typeof sessions.rpc.whereabouts, Deps> = async (
  { sessionId, participantId },
  { actor, about, live, people },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  leadersOnly(asked);
  const one = participantOf(asked.state, participantId);
  if (!one) throw notFound("Participant");
  const { personId, whereabouts: said } = one;
  about(personId);
  return said ? { personId, ...said } : { personId, address: null, callBack: null, at: null };
};
