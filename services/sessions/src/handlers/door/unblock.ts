import type { sessions } from "@hearth/contracts/sessions";
import { unblock as lift } from "../../domain/putOut.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";
import { stepOf } from "./step.ts";

export const unblock: LiveOf<typeof sessions.rpc.unblock> = {
  allow: leadersOnly,
  decide: (input, asked, chance) => lift(asked.state, stepOf(input, asked, chance)),
  answer: done,
};
