import type { sessions } from "@hearth/contracts/sessions";
import { extend } from "../../domain/breakouts.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const extendBreakouts: LiveOf<typeof sessions.rpc.extendBreakouts> = {
  allow: leadersOnly,
  decide: ({ minutes }, { state }) => extend(state, minutes),
  answer: done,
};
