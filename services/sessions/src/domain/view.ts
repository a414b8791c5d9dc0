import type { ControlView, RosterEntry } from "@hearth/contracts/live";
import { type LiveState, type Participant, participantOf } from "./liveState.ts";
import { isHere } from "./presence.ts";
import { inside, roomOf } from "./table.ts";
import { chatFor } from "./view/chat.ts";
import { doorFor, lobbyFor } from "./view/door.ts";
import { floorFor, reactionAt } from "./view/floor.ts";
import { meAs } from "./view/me.ts";
import { breakoutFor, planFor, roomsFor } from "./view/rooms.ts";
import { toolsFor } from "./view/tools.ts";

type Seen = Omit<
  ControlView,
  | "sessionId"
  | "epoch"
  | "revision"
  | "phase"
  | "kind"
  | "startsAt"
  | "endsAt"
  | "closesAt"
  | "expectedAt"
  | "serverNow"
  | "me"
>;

const nothing: Seen = {
  door: null,
  lobby: [],
  roster: [],
  floor: null,
  chat: null,
  tools: null,
  rooms: [],
  breakout: null,
  plan: null,
};

/** What one participant may know: nothing but themselves before admission; all of it only for staff. */
export function viewFor(state: LiveState, participantId: string, now: Date): ControlView | null {
  const me = participantOf(state, participantId);
  if (!me) return null;
  const { session } = state;
  const { sessionId, epoch, revision, phase, kind } = session;
  return {
    sessionId,
    epoch,
    revision,
    phase,
    kind,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    ...(phase !== "ended" && { closesAt: session.autoEndAt.toISOString() }),
    expectedAt: session.door.expectedAt,
    serverNow: now.toISOString(),
    me: meAs(state, me),
    ...seenBy(state, me, now),
  };
}

function seenBy(state: LiveState, me: Participant, now: Date): Seen {
  if (me.state !== "admitted" || state.session.phase === "ended") return nothing;
  return {
    door: doorFor(state, me),
    lobby: lobbyFor(state, me),
    roster: rosterFor(state, me, now),
    floor: floorFor(state, me),
    chat: chatFor(state, me),
    tools: toolsFor(state, me),
    rooms: roomsFor(state, me),
    breakout: breakoutFor(state, me),
    plan: planFor(state, me),
  };
}

/** Everybody for staff; for others the own room, and staff wherever they are. */
function rosterFor(state: LiveState, me: Participant, now: Date): RosterEntry[] {
  const room = roomOf(state, me);
  return inside(state)
    .filter((one) => me.staff || one.staff || roomOf(state, one) === room)
    .map((one) => ({
      participantId: one.participantId,
      personId: me.staff ? one.personId : null,
      displayName: one.displayName,
      role: one.role,
      staff: one.staff,
      ...(me.staff && !isHere(one) ? { away: true } : {}),
      room: roomOf(state, one),
      visit: one.visit,
      hand: one.marks.hand,
      reaction: reactionAt(one, now),
    }));
}
