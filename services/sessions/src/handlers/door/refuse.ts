import type { sessions } from "@hearth/contracts/sessions";
import { refuse as sendAway } from "../../domain/people.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const refuse: LiveOf<typeof sessions.rpc.refuse> = {
  allow: leadersOnly,
  decide: ({ participantId }, { state }, { now }) => sendAway(state, participantId, now),
  answer: done,
};
