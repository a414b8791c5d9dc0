import type { Powers } from "@hearth/contracts/live/floor";
import type { LiveState, Participant, Session } from "./liveState.ts";
import { isOfStaff, worksHere } from "./parts.ts";

const everything: Powers = {
  groupChat: true,
  privateChat: true,
  microphone: true,
  camera: true,
  memberList: true,
  notes: true,
  sharing: true,
};

/**
 * What this participant may do now. Staff may everything. All others what neither a lock nor a pause takes away, and who
 * interprets or captions is heard and seen besides: it is what they are there for.
 */
export function powersOf(state: LiveState, one: Participant): Powers {
  if (isOfStaff(one)) return everything;
  const bound = boundPowers(state, one);
  return worksHere(one) ? { ...bound, microphone: true, camera: true } : bound;
}

function boundPowers({ session }: LiveState, one: Participant): Powers {
  const { locks, pausedAt } = session.floor;
  const isCalm = pausedAt !== null;
  return {
    groupChat: !locks.groupChat && !isCalm,
    privateChat: !locks.privateChat && !isCalm,
    microphone: !locks.microphone && !isCalm,
    camera: !locks.camera && !mustStayDark(session, one),
    memberList: !locks.memberList,
    notes: !locks.notes && !isCalm,
    sharing: !locks.sharing && !isCalm,
  };
}

/** Cameras are kept off in this group, and this person is no exception. */
const mustStayDark = ({ floor }: Session, { participantId }: Participant): boolean =>
  floor.cameraRule === "off" && !floor.cameraExceptions.includes(participantId);
