import type { sessions } from "@hearth/contracts/sessions";
import { discardPoll as discard } from "../../domain/polls.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const discardPoll: LiveOf<typeof sessions.rpc.discardPoll> = {
  allow: leadersOnly,
  decide: ({ pollId }, { state }, { now }) => discard(state, pollId, now),
  answer: done,
};
