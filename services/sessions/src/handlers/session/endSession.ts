import { sessions } from "@hearth/contracts/sessions";
import { end } from "../../domain/lifecycle.ts";
import { done, leadersOnly, type LiveOf, type Outcome } from "../liveCommand.ts";

export const endSession: LiveOf<typeof sessions.rpc.endSession> = {
  allow: leadersOnly,
  decide: (_input, { state }, { now }) => end(state, now),
  answer: done,
  facts: ended,
};

/** The fact that a session is over, once. */
export function ended({ former, next }: Outcome) {
  if (former.session.phase === next.session.phase) return [];
  const { sessionId, groupId } = next.session;
  return [{ contract: sessions.events.sessionEnded, id: sessionId, data: { sessionId, groupId } }];
}
