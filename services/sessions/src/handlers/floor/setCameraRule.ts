import type { sessions } from "@hearth/contracts/sessions";
import { setCameraRule as setRule } from "../../domain/cameraRule.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const setCameraRule: LiveOf<typeof sessions.rpc.setCameraRule> = {
  allow: leadersOnly,
  decide: ({ sessionId: _, ...change }, { state }, { now }) => setRule(state, { ...change, now }),
  answer: done,
};
