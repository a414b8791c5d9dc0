import type { ControlView, RosterEntry } from "@hearth/contracts/live";
import { type LiveState, type Participant, participantOf } from "./liveState.ts";
import { roomOf } from "./table.ts";

type Seen = Pick<ControlView, "lobby" | "roster" | "rooms" | "breakout">;

const nothing: Seen = { lobby: [], roster: [], rooms: [], breakout: null };

/** What one participant may know: nothing but themselves before admission; all of it only for staff. */
export function viewFor(state: LiveState, participantId: string, now: Date): ControlView | null {
  const me = participantOf(state, participantId);
  if (!me) return null;
  const { session } = state;
  const { sessionId, epoch, revision, phase } = session;
  return {
    sessionId,
    epoch,
    revision,
    phase,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    serverNow: now.toISOString(),
    me: meAs(state, me),
    ...seenBy(state, me),
  };
}

function meAs(state: LiveState, me: Participant): ControlView["me"] {
  const { participantId, displayName, role, staff } = me;
  const within = me.state === "admitted" && state.session.phase !== "ended";
  return {
    participantId,
    displayName,
    role,
    staff,
    state: me.state,
    room: within ? roomOf(state, me) : null,
    visit: within ? me.visit : null,
  };
}

function seenBy(state: LiveState, me: Participant): Seen {
  if (me.state !== "admitted" || state.session.phase === "ended") return nothing;
  return {
    lobby: me.staff ? lobbyOf(state) : [],
    roster: rosterFor(state, me),
    rooms: state.rooms.map(({ roomId, name }) => ({ roomId, name })),
    breakout: breakoutOf(state),
  };
}

const lobbyOf = ({ participants }: LiveState): ControlView["lobby"] =>
  participants
    .filter(({ state }) => state === "lobby")
    .map(({ participantId, displayName, since }) => ({
      participantId,
      displayName,
      since: since.toISOString(),
    }));

/** Everybody for staff; for others the own room, and staff wherever they are. */
function rosterFor(state: LiveState, me: Participant): RosterEntry[] {
  const room = roomOf(state, me);
  return state.participants
    .filter((one) => one.state === "admitted")
    .filter((one) => me.staff || one.staff || roomOf(state, one) === room)
    .map((one) => ({
      participantId: one.participantId,
      displayName: one.displayName,
      role: one.role,
      staff: one.staff,
      room: roomOf(state, one),
      visit: one.visit,
    }));
}

function breakoutOf({ rooms, session }: LiveState): ControlView["breakout"] {
  if (rooms.length === 0) return null;
  return {
    endsAt: session.breakoutEndsAt?.toISOString() ?? null,
    recallAt: session.recallAt?.toISOString() ?? null,
  };
}
