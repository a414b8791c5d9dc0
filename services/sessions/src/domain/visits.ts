import { conflict, notFound } from "@hearth/contracts/errors";
import type { AnnouncedVisit, Visit } from "@hearth/contracts/live/rooms";
import { mustBeLive } from "./lifecycle.ts";
import { changePeople, type LiveState, type Participant } from "./liveState.ts";
import { inside, isOpen, roomOf } from "./table.ts";

/** So long the name stands at the door before a visitor hears or is heard. */
const announcedMs = 1_500;

export type Going = { readonly personId: string; readonly visit: Visit | null; readonly now: Date };

/** Staff go to a room that is not their own, or come back (null). The room is told first; its sound opens later. */
export function visitRoom(state: LiveState, { personId, visit, now }: Going): LiveState {
  mustBeLive(state);
  const me = visitor(state, personId);
  if (visit && !isOpen(state, visit.room)) throw notFound("Room");
  const goal = visit?.room === roomOf(state, me) ? null : visit;
  if (isSame(goal, me.visit)) return state;
  return changePeople(state, (one) =>
    one === me ? { ...one, visit: goal && announced(goal, me.visit, now) } : one,
  );
}

const isSame = (a: Visit | null, b: Visit | null): boolean =>
  a?.room === b?.room && a?.mode === b?.mode;

function visitor(state: LiveState, personId: string): Participant {
  const me = inside(state).find((one) => one.personId === personId);
  if (!me?.staff) throw conflict("Enter the session first");
  return me;
}

/** The opening of rooms sends staff to the one of the plan: a visit as any other, so that their name comes first. */
export const sentTo = (one: Participant, room: string, now: Date): Participant => ({
  ...one,
  visit: announced({ room, mode: "join" }, one.visit, now),
});

/** Who is known in the room already joins or listens there without another announcement. */
function announced(goal: Visit, former: AnnouncedVisit | null, now: Date): AnnouncedVisit {
  if (former?.room === goal.room) return { ...former, mode: goal.mode };
  const opensAt = new Date(now.getTime() + announcedMs).toISOString();
  return { ...goal, opensAt, isOpen: false };
}

const isWaiting = ({ visit }: Participant): boolean => visit !== null && !visit.isOpen;
const opensAtOf = ({ visit }: Participant): number => Date.parse(visit?.opensAt ?? "");

/** When the next announced visitor has stood at the door long enough; null while nobody does. */
export function visitDueAt(state: LiveState): Date | null {
  const times = inside(state).filter(isWaiting).map(opensAtOf);
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** Opens the sound of visits that have been announced for long enough. */
export const openVisits = (state: LiveState, now: Date): LiveState =>
  changePeople(state, (one) =>
    one.visit && isWaiting(one) && opensAtOf(one) <= now.getTime()
      ? { ...one, visit: { ...one.visit, isOpen: true } }
      : one,
  );
