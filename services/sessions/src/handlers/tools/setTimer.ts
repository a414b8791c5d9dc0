import type { sessions } from "@hearth/contracts/sessions";
import { setTimer as set } from "../../domain/tools.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const setTimer: LiveOf<typeof sessions.rpc.setTimer> = {
  allow: leadersOnly,
  decide: ({ timer }, { state }, { now }) => set(state, timer, now),
  answer: done,
};
