import type { ControlView } from "@hearth/contracts/live";
import { lastReturnOf } from "../breakouts.ts";
import type { LiveState, Participant } from "../liveState.ts";
import { inside, roomOf } from "../table.ts";
import { taskFor } from "../taskFiles.ts";

/** The rooms beside the main one; a private one is there only for who is in it and for staff. */
export function roomsFor(state: LiveState, me: Participant): ControlView["rooms"] {
  return state.rooms
    .filter(({ kind, roomId }) => me.staff || kind === "breakout" || roomOf(state, me) === roomId)
    .map((room) => ({
      roomId: room.roomId,
      name: room.name,
      kind: room.kind,
      task: taskFor(state, me, room),
      unstaffedSince: me.staff ? (room.unstaffedSince?.toISOString() ?? null) : null,
    }));
}

/** How the breakout rooms are run; null while there are none. */
export function breakoutFor(state: LiveState, me: Participant): ControlView["breakout"] {
  const { rooms, session } = state;
  if (!rooms.some(({ kind }) => kind === "breakout")) return null;
  const { choice, speakingToAll, flagAfterMinutes } = session.breakouts;
  return {
    endsAt: session.breakoutEndsAt?.toISOString() ?? null,
    recallAt: session.recallAt?.toISOString() ?? null,
    closesAt: lastReturnOf(state).toISOString(),
    choice,
    speakingToAll,
    help: me.staff ? helpIn(state) : [],
    flagAfterMinutes,
  };
}

const helpIn = (state: LiveState) =>
  inside(state)
    .flatMap((one) => {
      const { participantId, displayName, marks } = one;
      return marks.help
        ? [{ participantId, displayName, room: roomOf(state, one), since: marks.help }]
        : [];
    })
    .toSorted((a, b) => a.since.localeCompare(b.since));

/** The plan is for staff: it names who is meant to be where. */
export const planFor = ({ session }: LiveState, me: Participant): ControlView["plan"] =>
  me.staff ? session.breakouts.plan : null;
