import type { sessions } from "@hearth/contracts/sessions";
import { lowerHands as lower } from "../../domain/floor.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const lowerHands: LiveOf<typeof sessions.rpc.lowerHands> = {
  allow: leadersOnly,
  decide: ({ participantId }, { state }) => lower(state, participantId),
  answer: done,
};
