import type { ControlView } from "@hearth/contracts/live";
import type { LiveState, Participant } from "../liveState.ts";
import { lacksPasscode } from "../passcode.ts";
import { waiting } from "../people.ts";

/** The rules of the door and who may not come in: for staff. */
export function doorFor(state: LiveState, me: Participant): ControlView["door"] {
  if (!me.staff) return null;
  const { waitingRoom, passcode } = state.session.door;
  return { waitingRoom, hasPasscode: passcode !== null, removed: state.participants.flatMap(shut) };
}

/** Who was removed, with the reason; who was refused has none. */
function shut({ participantId, displayName, state, since, marks }: Participant) {
  const removal =
    marks.removal ?? (state === "refused" ? { at: since.toISOString(), reason: "" } : null);
  return removal ? [{ participantId, displayName, ...removal }] : [];
}

/** Who waits, longest first: for staff. */
export function lobbyFor(state: LiveState, me: Participant): ControlView["lobby"] {
  if (!me.staff) return [];
  return waiting(state).map((one) => ({
    participantId: one.participantId,
    personId: one.personId,
    displayName: one.displayName,
    since: one.since.toISOString(),
    secondDevice: one.marks.secondDevice,
    lacksPasscode: lacksPasscode(state, one),
    sentBack: one.marks.sentBack,
    report: one.marks.report,
  }));
}
