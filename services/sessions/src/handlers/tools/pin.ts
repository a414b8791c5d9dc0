import type { sessions } from "@hearth/contracts/sessions";
import { pin as put } from "../../domain/tools.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const pin: LiveOf<typeof sessions.rpc.pin> = {
  allow: leadersOnly,
  decide: ({ pin: what }, { state }, { now }) => put(state, what, now),
  answer: done,
};
