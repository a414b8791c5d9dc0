import { conflict, notFound, stale } from "@hearth/contracts/errors";
import { mainRoom, type Task } from "@hearth/contracts/live/rooms";
import { mustBeLive } from "./lifecycle.ts";
import { changePeople, changeSession, type LiveState, type Room } from "./liveState.ts";
import { mustBeRespected } from "./pairs.ts";
import { present } from "./presence.ts";
import { type Assigned, roomsOfAway } from "./roomsOfAway.ts";
import { inside, roomOf } from "./table.ts";
import { sentTo } from "./visits.ts";

export type Opening = {
  /** Of the plan, as the opener knows it. */
  readonly version: number;
  readonly minutes: number | null;
  readonly choice: boolean;
  readonly flagAfterMinutes: number;
  readonly now: Date;
};

/** The rooms of the group's plan that are open now; private ones are none of them. */
export const breakoutRooms = ({ rooms }: LiveState): readonly Room[] =>
  rooms.filter(({ kind }) => kind === "breakout");

const inMinutes = (from: Date, minutes: number): Date =>
  new Date(from.getTime() + minutes * 60_000);

/** When rooms close at the latest: a minute before the session ends by itself, so that people part in main. */
export const lastReturnOf = ({ session: { autoEndAt } }: LiveState): Date =>
  inMinutes(autoEndAt, -1);

const earliest = (...times: readonly (Date | null)[]): Date =>
  new Date(Math.min(...times.flatMap((at) => (at ? [at.getTime()] : []))));

/**
 * Opens the rooms of the plan: whom it names is in them, whoever else stays where they are. The own room of staff is never
 * one of them: they go there as visitors.
 */
export function openBreakouts(state: LiveState, opening: Opening): LiveState {
  mustBeLive(state);
  const last = lastReturnOf(state);
  if (opening.now >= last) throw conflict("The session is about to end: no rooms can be opened");
  if (breakoutRooms(state).length > 0)
    throw conflict("Breakout rooms are open: call everybody back before you open new ones");
  const { breakouts, generation } = state.session;
  if (breakouts.plan.version !== opening.version) throw stale("The plan of the rooms");
  if (breakouts.plan.rooms.length === 0) throw conflict("Plan the rooms first");

  const rooms = planned(state);
  const named = Object.fromEntries(
    rooms.flatMap(({ roomId, personIds }) => personIds.map((person) => [person, roomId])),
  );
  const assigned = { ...named, ...roomsOfAway(state, named) };
  mustBeRespected(state, wherePeopleWillBe(state, assigned));
  const { choice, flagAfterMinutes, minutes, now } = opening;
  const open = changeSession(intoRooms(state, assigned, now), {
    generation: generation + 1,
    breakoutEndsAt: minutes === null ? null : earliest(inMinutes(now, minutes), last),
    recallAt: null,
    breakouts: { ...breakouts, choice, flagAfterMinutes, assigned, met: {}, speakingToAll: [] },
  });
  return { ...open, rooms: [...state.rooms, ...rooms.map(({ personIds: _, ...room }) => room)] };
}

/** Rooms of another time have other ids. */
function planned({ session }: LiveState) {
  const generation = session.generation + 1;
  return session.breakouts.plan.rooms.map((room, index) => ({
    ...room,
    roomId: `room-${generation}-${index + 1}`,
    generation,
    kind: "breakout" as const,
    unstaffedSince: null,
  }));
}

/** By person, also of those who may come later: who is here and not in the plan stays in main. */
function wherePeopleWillBe(state: LiveState, assigned: Assigned): Map<string, string> {
  const inMain = present(state).filter((one) => !one.staff && roomOf(state, one) === mainRoom);
  return new Map([
    ...inMain.map(({ personId }) => [personId, mainRoom] as const),
    ...Object.entries(assigned),
  ]);
}

/** Who is aside in a private room stays there: clients come back to the room of the plan, staff to main. */
function intoRooms(state: LiveState, assigned: Assigned, now: Date): LiveState {
  return changePeople(state, (one) => {
    const room = assigned[one.personId];
    if (room === undefined || one.room === null) return one;
    const isAside = roomOf(state, one) !== mainRoom;
    if (one.staff) return isAside || one.state !== "admitted" ? one : sentTo(one, room, now);
    if (isAside) return { ...one, marks: { ...one.marks, cameFrom: room } };
    return { ...one, room, visit: null };
  });
}

export type Recall = { readonly inSeconds: number; readonly now: Date };

/** Announces the return, not later than rooms close anyway. One that was announced for an earlier time stays. */
export function recall(state: LiveState, { inSeconds, now }: Recall): LiveState {
  mustHaveRooms(state);
  if (inSeconds === 0) return returnToMain(state);
  const { breakoutEndsAt, recallAt: announced } = state.session;
  const asked = new Date(now.getTime() + inSeconds * 1_000);
  const recallAt = earliest(asked, breakoutEndsAt, lastReturnOf(state));
  if (announced && announced <= recallAt) return state;
  return changeSession(state, { recallAt });
}

/** Everybody is in main and the rooms are closed: also for who is away at the moment. Private rooms go on. */
export function returnToMain(state: LiveState): LiveState {
  const closing = new Set(breakoutRooms(state).map(({ roomId }) => roomId));
  if (closing.size === 0) return state;
  const back = changePeople(state, (one) =>
    one.room !== null && closing.has(one.room) ? { ...one, room: mainRoom, visit: null } : one,
  );
  const { breakouts } = state.session;
  const over = changeSession(back, {
    breakoutEndsAt: null,
    recallAt: null,
    breakouts: { ...breakouts, choice: false, assigned: {}, met: {}, speakingToAll: [] },
  });
  return { ...over, rooms: state.rooms.filter(({ roomId }) => !closing.has(roomId)) };
}

/** When everybody is back without anybody asking; null while no rooms are open. */
export function returnAtOf(state: LiveState): Date | null {
  if (breakoutRooms(state).length === 0) return null;
  const { recallAt, breakoutEndsAt } = state.session;
  return earliest(recallAt, breakoutEndsAt, lastReturnOf(state));
}

/** Is it time for everybody to be back? */
export function isReturnDue(state: LiveState, now: Date): boolean {
  const at = returnAtOf(state);
  return at !== null && at <= now;
}

/** More minutes for all rooms, from their present end. */
export function extend(state: LiveState, minutes: number): LiveState {
  mustHaveRooms(state);
  const { breakoutEndsAt, recallAt } = state.session;
  if (recallAt) throw conflict("Everybody has been called back already");
  if (!breakoutEndsAt)
    throw conflict("These rooms have no end: they close when you call everybody");
  const longer = earliest(inMinutes(breakoutEndsAt, minutes), lastReturnOf(state));
  if (longer <= breakoutEndsAt)
    throw conflict("The session itself ends then: no minutes can be added");
  return changeSession(state, { breakoutEndsAt: longer });
}

/** Gives a room its task. */
export function setTask(state: LiveState, roomId: string, task: Task): LiveState {
  mustBeLive(state);
  if (!state.rooms.some((room) => room.roomId === roomId)) throw notFound("Room");
  const rooms = state.rooms.map((room) => (room.roomId === roomId ? { ...room, task } : room));
  return { ...state, rooms };
}

export type Speaking = { readonly participantId: string; readonly speaking: boolean };

/** Lets a voice of staff be heard in every room, or in its own again. */
export function speakToAll(state: LiveState, { participantId, speaking }: Speaking): LiveState {
  mustHaveRooms(state);
  if (!inside(state).some((one) => one.participantId === participantId && one.staff))
    throw conflict("Enter the session first");
  const { breakouts } = state.session;
  const others = breakouts.speakingToAll.filter((id) => id !== participantId);
  const isSpeaking = others.length < breakouts.speakingToAll.length;
  if (isSpeaking === speaking) return state;
  const speakingToAll = speaking ? [...others, participantId] : others;
  return changeSession(state, { breakouts: { ...breakouts, speakingToAll } });
}

export function mustHaveRooms(state: LiveState): void {
  mustBeLive(state);
  if (breakoutRooms(state).length === 0) throw conflict("No breakout rooms are open");
}
