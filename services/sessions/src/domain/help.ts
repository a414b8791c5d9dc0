import { conflict, notFound } from "@hearth/contracts/errors";
import { breakoutRooms, mustHaveRooms } from "./breakouts.ts";
import { changePeople, type LiveState, type Participant, participantOf } from "./liveState.ts";
import { present } from "./presence.ts";
import { inside, roomOf } from "./table.ts";

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

/**
 * A call ends when staff come to the caller, or the caller to staff, and when the caller is in no breakout room any more.
 * Who stood in the room when it was made, or is away, has not come for it.
 */
export function withoutAnsweredCalls(state: LiveState, former: LiveState): LiveState {
  const rooms = breakoutRooms(state).map(({ roomId }) => roomId);
  const isOver = (one: Participant): boolean => {
    const room = roomOf(state, one);
    if (one.state !== "admitted" || !rooms.includes(room)) return true;
    const before = participantOf(former, one.participantId);
    const known = before && roomOf(former, before) === room ? joining(inside(former), room) : [];
    return joining(present(state), room).some((id) => !known.includes(id));
  };
  return changePeople(state, (one) =>
    one.marks.help && isOver(one) ? { ...one, marks: { ...one.marks, help: null } } : one,
  );
}

/** Staff who stand in a room that they visit. */
const joining = (people: readonly Participant[], room: string): string[] =>
  people
    .filter(({ visit }) => visit?.isOpen && visit.mode === "join" && visit.room === room)
    .map(({ participantId }) => participantId);

const setHelp = (state: LiveState, participantId: string, help: string | null): LiveState =>
  changePeople(state, (one) =>
    one.participantId === participantId && one.marks.help !== help
      ? { ...one, marks: { ...one.marks, help } }
      : one,
  );
