import type { sessions } from "@hearth/contracts/sessions";
import { recall as callBack } from "../../domain/breakouts.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const recall: LiveOf<typeof sessions.rpc.recall> = {
  allow: leadersOnly,
  decide: ({ inSeconds }, { state }, { now }) => callBack(state, { inSeconds, now }),
  answer: done,
};
