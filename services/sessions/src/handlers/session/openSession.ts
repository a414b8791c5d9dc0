import { sessions } from "@hearth/contracts/sessions";
import { open } from "../../domain/lifecycle.ts";
import { listed } from "../../domain/listed.ts";
import { leadersOnly, type LiveOf } from "../liveCommand.ts";

export const openSession: LiveOf<typeof sessions.rpc.openSession> = {
  allow: leadersOnly,
  decide: (_input, { state }, chance) => open(state, chance),
  answer: ({ next }) => listed(next),
  facts: ({ former, next }) => {
    if (former.session.phase === next.session.phase) return [];
    const { sessionId, groupId } = next.session;
    return [
      { contract: sessions.events.sessionStarted, id: sessionId, data: { sessionId, groupId } },
    ];
  },
};
