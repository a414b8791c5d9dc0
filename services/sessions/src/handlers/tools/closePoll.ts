import type { sessions } from "@hearth/contracts/sessions";
import { closePoll as close } from "../../domain/polls.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const closePoll: LiveOf<typeof sessions.rpc.closePoll> = {
  allow: leadersOnly,
  decide: ({ pollId }, { state }) => close(state, pollId),
  answer: done,
};
