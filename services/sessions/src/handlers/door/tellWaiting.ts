import type { sessions } from "@hearth/contracts/sessions";
import { tellWaiting as tell } from "../../domain/door.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const tellWaiting: LiveOf<typeof sessions.rpc.tellWaiting> = {
  allow: leadersOnly,
  decide: ({ participantIds: to, text }, { state }, { now, newId }) =>
    tell(state, { to, message: { messageId: newId, at: now.toISOString(), text }, now }),
  answer: done,
};
