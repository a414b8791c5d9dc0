import type { sessions } from "@hearth/contracts/sessions";
import { raiseHand as raise } from "../../domain/floor.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const raiseHand: LiveOf<typeof sessions.rpc.raiseHand> = {
  allow: membersOnly,
  decide: ({ raised }, asked, { now }) => raise(asked.state, selfOf(asked), { raised, now }),
  answer: done,
};
