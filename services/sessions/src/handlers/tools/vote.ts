import type { sessions } from "@hearth/contracts/sessions";
import { vote as give } from "../../domain/polls.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const vote: LiveOf<typeof sessions.rpc.vote> = {
  allow: membersOnly,
  decide: ({ pollId, options }, asked) => give(asked.state, { me: selfOf(asked), pollId, options }),
  answer: done,
};
