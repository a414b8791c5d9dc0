import type { sessions } from "@hearth/contracts/sessions";
import { move } from "../../domain/rooming.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const moveParticipant: LiveOf<typeof sessions.rpc.moveParticipant> = {
  allow: leadersOnly,
  decide: ({ participantId, room }, { state }) => move(state, { participantId, room }),
  answer: done,
};
