import type { sessions } from "@hearth/contracts/sessions";
import { pauseTimer as pause } from "../../domain/tools.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const pauseTimer: LiveOf<typeof sessions.rpc.pauseTimer> = {
  allow: leadersOnly,
  decide: ({ paused }, { state }, { now }) => pause(state, paused, now),
  answer: done,
};
