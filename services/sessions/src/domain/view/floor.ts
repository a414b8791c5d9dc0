import { type Floor, type Reaction, reactionSeconds } from "@hearth/contracts/live/floor";
import type { LiveState, Participant } from "../liveState.ts";
import { isMember } from "../parts.ts";
import { inside } from "../table.ts";

/** The rules of the room; who has not answered is for staff. */
export function floorFor(state: LiveState, me: Participant): Floor {
  const { locks, pausedAt, doneCheck, cameraRule, cameraExceptions } = state.session.floor;
  return {
    locks,
    pausedAt,
    doneCheck: doneCheck && doneFor(state, me, doneCheck),
    cameraRule: isExcepted(state, me) ? "optional" : cameraRule,
    cameraExceptions: me.staff ? cameraExceptions : [],
  };
}

type Asked = NonNullable<LiveState["session"]["floor"]["doneCheck"]>;

function doneFor(state: LiveState, me: Participant, { askedAt, question, answered }: Asked) {
  const asked = inside(state).filter(isMember);
  const missing = asked.filter(({ participantId }) => !answered.includes(participantId));
  return {
    askedAt,
    question,
    answered: asked.length - missing.length,
    asked: asked.length,
    mine: answered.includes(me.participantId),
    missing: me.staff ? missing.map(({ participantId }) => participantId) : [],
  };
}

/** Whom the rule of cameras leaves free is not told of it: the exception shows to staff alone. */
const isExcepted = ({ session }: LiveState, { staff, participantId }: Participant): boolean =>
  !staff && session.floor.cameraExceptions.includes(participantId);

/** A reaction for as long as it is shown. */
export function reactionAt({ marks: { reaction } }: Participant, now: Date): Reaction | null {
  const isOver = reaction && now.getTime() - Date.parse(reaction.at) >= reactionSeconds * 1_000;
  return isOver ? null : reaction;
}
