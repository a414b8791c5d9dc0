import { conflict, notFound } from "@hearth/contracts/errors";
import { breakoutRooms, mustHaveRooms } from "./breakouts.ts";
import { changePeople, type LiveState, participantOf } from "./liveState.ts";
import { roomOf } from "./table.ts";

export type Call = {
  readonly participantId: string;
  readonly calling: boolean;
  readonly now: Date;
};

/** Calls staff to one's breakout room, or takes the call back. A second call keeps its place in the queue. */
export function callForHelp(state: LiveState, { participantId, calling, now }: Call): LiveState {
  mustHaveRooms(state);
  const me = participantOf(state, participantId);
  const room = me?.state === "admitted" ? roomOf(state, me) : null;
  if (!breakoutRooms(state).some(({ roomId }) => roomId === room))
    throw conflict("Staff can be called from a breakout room");
  return setHelp(state, participantId, calling ? (me?.marks.help ?? now.toISOString()) : null);
}

/** Takes a call off the queue. */
export function answerHelp(state: LiveState, participantId: string): LiveState {
  mustHaveRooms(state);
  if (participantOf(state, participantId)?.state !== "admitted") throw notFound("Participant");
  return setHelp(state, participantId, null);
}

const setHelp = (state: LiveState, participantId: string, help: string | null): LiveState =>
  changePeople(state, (one) =>
    one.participantId === participantId && one.marks.help !== help
      ? { ...one, marks: { ...one.marks, help } }
      : one,
  );
