import type { sessions } from "@hearth/contracts/sessions";
import { showPoll as show } from "../../domain/polls.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const showPoll: LiveOf<typeof sessions.rpc.showPoll> = {
  allow: leadersOnly,
  decide: ({ pollId, shown }, { state }) => show(state, pollId, shown),
  answer: done,
};
