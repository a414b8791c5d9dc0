import type { ControlView } from "@hearth/contracts/live";
import type { LiveState, Participant } from "../liveState.ts";
import { powersOf } from "../powers.ts";
import { isOpen, roomOf } from "../table.ts";

/** What a participant knows of themselves, wherever they are. */
export function meAs(state: LiveState, me: Participant): ControlView["me"] {
  const { participantId, displayName, role, staff, marks } = me;
  const within = me.state === "admitted" && state.session.phase !== "ended";
  const assigned = state.session.breakouts.assigned[me.personId] ?? null;
  return {
    participantId,
    displayName,
    role,
    staff,
    state: me.state,
    room: within ? roomOf(state, me) : null,
    visit: within ? me.visit : null,
    assignedRoom: within && assigned !== null && isOpen(state, assigned) ? assigned : null,
    may: powersOf(state, me),
    mutes: marks.mutes,
    askedToSpeak: marks.askedToSpeak,
    hand: marks.hand,
    help: marks.help,
    lacksPasscode: lacksPasscode(state, me),
    doorMessages:
      me.state === "lobby" ? [...state.session.door.messages, ...marks.doorMessages] : [],
  };
}

/** Has this person yet to give the passcode? Staff never have to. */
export const lacksPasscode = ({ session }: LiveState, { staff, marks }: Participant): boolean =>
  !staff && session.door.passcode !== null && !marks.passcode.given;
