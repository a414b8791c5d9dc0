import type { sessions } from "@hearth/contracts/sessions";
import { openBreakouts as open } from "../../domain/breakouts.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const openBreakouts: LiveOf<typeof sessions.rpc.openBreakouts> = {
  allow: leadersOnly,
  decide: (opening, { state }, { now }) => open(state, { ...opening, now }),
  answer: done,
};
