import type { sessions } from "@hearth/contracts/sessions";
import { answerHelp as answer } from "../../domain/help.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const answerHelp: LiveOf<typeof sessions.rpc.answerHelp> = {
  allow: leadersOnly,
  decide: ({ participantId }, { state }) => answer(state, participantId),
  answer: done,
};
