import type { sessions } from "@hearth/contracts/sessions";
import { askToSpeak as ask } from "../../domain/floor.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const askToSpeak: LiveOf<typeof sessions.rpc.askToSpeak> = {
  allow: leadersOnly,
  decide: ({ participantId }, { state }, { now }) => ask(state, { participantId, now }),
  answer: done,
};
