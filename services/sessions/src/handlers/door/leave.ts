import type { sessions } from "@hearth/contracts/sessions";
import { depart } from "../../domain/people.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const leave: LiveOf<typeof sessions.rpc.leave> = {
  allow: membersOnly,
  decide: (_input, asked, { now }) => {
    const { participantId } = selfOf(asked);
    const is = (one: { participantId: string }) => one.participantId === participantId;
    return depart(asked.state, { is, as: "left", now });
  },
  answer: done,
};
