import { sessions } from "@hearth/contracts/sessions";
import { open } from "../../domain/lifecycle.ts";
import { listed } from "../../domain/listed.ts";
import { admitOnDuty } from "../../domain/people.ts";
import { admitted } from "../door/admit.ts";
import { leadersOnly, type LiveOf, type Outcome } from "../liveCommand.ts";

export const openSession: LiveOf<typeof sessions.rpc.openSession> = {
  allow: leadersOnly,
  counts: true,
  decide: (_input, { state, expected = 0 }, chance) =>
    admitOnDuty(open(state, expected, chance), chance.now),
  answer: ({ next }) => listed(next),
  facts: (outcome) => [...started(outcome), ...admitted(outcome)],
};

function started({ former, next }: Outcome) {
  if (former.session.phase === next.session.phase) return [];
  const { sessionId, groupId } = next.session;
  return [
    { contract: sessions.events.sessionStarted, id: sessionId, data: { sessionId, groupId } },
  ];
}
