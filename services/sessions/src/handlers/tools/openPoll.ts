import type { sessions } from "@hearth/contracts/sessions";
import { openPoll as open } from "../../domain/polls.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const openPoll: LiveOf<typeof sessions.rpc.openPoll> = {
  allow: leadersOnly,
  decide: ({ pollId }, { state }) => open(state, pollId),
  answer: done,
};
