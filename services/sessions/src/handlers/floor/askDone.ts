import type { sessions } from "@hearth/contracts/sessions";
import { askDone as ask } from "../../domain/floor.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const askDone: LiveOf<typeof sessions.rpc.askDone> = {
  allow: leadersOnly,
  decide: ({ question }, { state }, { now }) => ask(state, { question, now }),
  answer: done,
};
