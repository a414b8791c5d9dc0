import type { sessions } from "@hearth/contracts/sessions";
import { remove } from "../../domain/putOut.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";
import { stepOf } from "./step.ts";

export const removeParticipant: LiveOf<typeof sessions.rpc.removeParticipant> = {
  allow: leadersOnly,
  decide: (input, asked, chance) =>
    remove(asked.state, { ...stepOf(input, asked, chance), reason: input.reason }),
  answer: done,
};
