import type { sessions } from "@hearth/contracts/sessions";
import { clearPicked, pick as choose } from "../../domain/tools.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const pick: LiveOf<typeof sessions.rpc.pick> = {
  allow: leadersOnly,
  decide: ({ clear }, { state }, chance) => (clear ? clearPicked(state) : choose(state, chance)),
  answer: done,
};
