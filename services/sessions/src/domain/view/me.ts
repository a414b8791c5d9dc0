import type { ControlView } from "@hearth/contracts/live";
import type { LiveState, Participant } from "../liveState.ts";
import { lacksPasscode } from "../passcode.ts";
import { powersOf } from "../powers.ts";
import { isOpen, roomOf } from "../table.ts";

/** What a participant knows of themselves, wherever they are. */
export function meAs(state: LiveState, me: Participant): ControlView["me"] {
  const { participantId, displayName, role, staff, marks } = me;
  const within = me.state === "admitted" && state.session.phase !== "ended";
  return {
    participantId,
    displayName,
    role,
    staff,
    state: me.state,
    room: within ? roomOf(state, me) : null,
    visit: within ? me.visit : null,
    assignedRoom: within ? assignedRoomOf(state, me) : null,
    may: powersOf(state, me),
    mutes: marks.mutes,
    askedToSpeak: marks.askedToSpeak,
    hand: marks.hand,
    help: marks.help,
    lacksPasscode: lacksPasscode(state, me),
    sentBack: me.state === "lobby" && marks.sentBack,
    doorMessages: me.state === "lobby" ? messagesTo(state, me) : [],
  };
}

/** Staff have no room of their own: they visit. */
function assignedRoomOf(state: LiveState, { personId, staff }: Participant): string | null {
  const assigned = staff ? undefined : state.session.breakouts.assigned[personId];
  return assigned !== undefined && isOpen(state, assigned) ? assigned : null;
}

/** What staff said to all who wait and to this person, in the order in which it was said. */
const messagesTo = ({ session }: LiveState, { marks }: Participant) =>
  [...session.door.messages, ...marks.doorMessages].toSorted((a, b) => a.at.localeCompare(b.at));
