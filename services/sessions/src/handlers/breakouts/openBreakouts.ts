import type { sessions } from "@hearth/contracts/sessions";
import { openBreakouts as split } from "../../domain/breakouts.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const openBreakouts: LiveOf<typeof sessions.rpc.openBreakouts> = {
  allow: leadersOnly,
  decide: ({ rooms, minutes }, { state }, { now, random }) =>
    split(state, { rooms, minutes, now, random }),
  answer: done,
};
