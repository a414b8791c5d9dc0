import type { sessions } from "@hearth/contracts/sessions";
import { sendBack as back } from "../../domain/putOut.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";
import { stepOf } from "./step.ts";

export const sendBack: LiveOf<typeof sessions.rpc.sendBack> = {
  allow: leadersOnly,
  decide: (input, asked, chance) => back(asked.state, stepOf(input, asked, chance)),
  answer: done,
};
