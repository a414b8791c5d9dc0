import type { ControlView } from "@hearth/contracts/live";
import type { LiveState, Participant } from "../liveState.ts";
import { lacksPasscode } from "./me.ts";

/** The rules of the door and who was removed: for staff. */
export function doorFor(state: LiveState, me: Participant): ControlView["door"] {
  if (!me.staff) return null;
  const { waitingRoom, passcode } = state.session.door;
  const removed = state.participants.flatMap(({ participantId, displayName, marks }) =>
    marks.removal ? [{ participantId, displayName, ...marks.removal }] : [],
  );
  return { waitingRoom, hasPasscode: passcode !== null, removed };
}

/** Who waits, longest first: for staff. */
export function lobbyFor(state: LiveState, me: Participant): ControlView["lobby"] {
  if (!me.staff) return [];
  return state.participants
    .filter((one) => one.state === "lobby")
    .toSorted((a, b) => a.since.getTime() - b.since.getTime())
    .map((one) => ({
      participantId: one.participantId,
      displayName: one.displayName,
      since: one.since.toISOString(),
      secondDevice: one.marks.secondDevice,
      lacksPasscode: lacksPasscode(state, one),
      sentBack: one.marks.sentBack,
      report: one.marks.report,
    }));
}
