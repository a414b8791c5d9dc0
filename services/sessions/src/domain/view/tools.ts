import type { PollView, Tools } from "@hearth/contracts/live/tools";
import type { LiveState, Participant } from "../liveState.ts";
import type { PollState } from "../sections.ts";
import { shownTo } from "../showing.ts";

/** What the group works with, as this participant may see it. */
export function toolsFor(state: LiveState, me: Participant): Tools {
  const { pin, timer, music, picked, polls } = state.session.tools;
  const seen = polls.filter((poll) => me.staff || poll.state !== "prepared");
  return {
    ...{ pin, timer, music, picked },
    shown: shownTo(state, me),
    polls: seen.map((poll) => pollFor(poll, me)),
  };
}

/** Counts are for staff, and for all where they are shown; who voted how never of an anonymous poll. */
export function pollFor(
  { counts, voted, votes, ...poll }: PollState,
  { participantId, staff }: Pick<Participant, "participantId" | "staff">,
): PollView {
  return {
    ...poll,
    voted: voted.length,
    counts: staff || poll.shown ? counts : null,
    votes:
      staff && !poll.anonymous
        ? Object.entries(votes).map(([id, options]) => ({ participantId: id, options }))
        : null,
    mine: votes[participantId] ?? null,
    haveVoted: voted.includes(participantId),
  };
}
