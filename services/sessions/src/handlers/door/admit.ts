import { sessions } from "@hearth/contracts/sessions";
import { admit as letIn } from "../../domain/people.ts";
import { done, leadersOnly, type LiveOf, type Outcome } from "../liveCommand.ts";

export const admit: LiveOf<typeof sessions.rpc.admit> = {
  allow: leadersOnly,
  decide: ({ participantIds }, { state }, { now }) => letIn(state, participantIds, now),
  answer: done,
  facts: admitted,
};

/** A fact for each person who is in now and was not before. */
export function admitted({ former, next }: Outcome) {
  const { sessionId } = next.session;
  const before = new Set(idsInside(former));
  return next.participants
    .filter(({ participantId, state }) => state === "admitted" && !before.has(participantId))
    .map(({ participantId, personId }) => ({
      contract: sessions.events.participantAdmitted,
      id: sessionId,
      data: { sessionId, participantId, personId },
    }));
}

const idsInside = ({ participants }: Outcome["former"]) =>
  participants
    .filter(({ state }) => state === "admitted")
    .map(({ participantId }) => participantId);
