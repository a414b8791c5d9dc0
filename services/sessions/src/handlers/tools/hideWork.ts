import type { sessions } from "@hearth/contracts/sessions";
import { leads } from "../../domain/leading.ts";
import { hideWork as hide } from "../../domain/showing.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const hideWork: LiveOf<typeof sessions.rpc.hideWork> = {
  allow: membersOnly,
  decide: (_input, asked) => {
    const { participantId } = selfOf(asked);
    return hide(asked.state, { participantId, leads: leads(asked.role, asked.state.session.kind) });
  },
  answer: done,
};
