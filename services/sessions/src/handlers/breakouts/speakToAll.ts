import type { sessions } from "@hearth/contracts/sessions";
import { speakToAll as speak } from "../../domain/breakouts.ts";
import { done, leadersOnly, type LiveOf, selfOf } from "../liveCommand.ts";

export const speakToAll: LiveOf<typeof sessions.rpc.speakToAll> = {
  allow: leadersOnly,
  decide: ({ speaking }, asked) => {
    const { participantId } = selfOf(asked);
    return speak(asked.state, { participantId, speaking });
  },
  answer: done,
};
