import type { sessions } from "@hearth/contracts/sessions";
import { setMusic as set } from "../../domain/tools.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const setMusic: LiveOf<typeof sessions.rpc.setMusic> = {
  allow: leadersOnly,
  decide: ({ music }, { state }, { now }) => set(state, music, now),
  answer: done,
};
