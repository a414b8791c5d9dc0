import type { sessions } from "@hearth/contracts/sessions";
import { setLocks as lock } from "../../domain/floor.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const setLocks: LiveOf<typeof sessions.rpc.setLocks> = {
  allow: leadersOnly,
  decide: ({ locks }, { state }, { now }) => lock(state, locks, now),
  answer: done,
};
