import type { sessions } from "@hearth/contracts/sessions";
import { setCameraRule as setRule } from "../../domain/cameraRule.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const setCameraRule: LiveOf<typeof sessions.rpc.setCameraRule> = {
  allow: leadersOnly,
  decide: ({ rule, exceptions }, { state }, { now }) => setRule(state, { rule, exceptions, now }),
  answer: done,
};
