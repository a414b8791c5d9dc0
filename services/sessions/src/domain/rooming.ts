import { AppError, conflict, notFound } from "@hearth/contracts/errors";
import { mainRoom } from "@hearth/contracts/live/rooms";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { breakoutRooms, mustHaveRooms } from "./breakouts.ts";
import { mustBeLive } from "./lifecycle.ts";
import {
  changePeople,
  changeSession,
  type LiveState,
  type Participant,
  participantOf,
} from "./liveState.ts";
import { brokenBy, type Ways } from "./pairs.ts";
import { inside, roomOf } from "./table.ts";

export type Move = { readonly participantId: string; readonly room: string };

/** Moves one person to main or to an open breakout room. */
export function move(state: LiveState, { participantId, room }: Move): LiveState {
  mustBeLive(state);
  const one = insider(state, participantId);
  mustBeForMoving(state, room);
  if (room === roomOf(state, one)) return state;
  if (one.staff && room !== mainRoom) throw visitInstead();
  return putInto(state, [[one.personId, room]], said);
}

export type Swap = { readonly a: string; readonly b: string };

/** Each goes to where the other is. */
export function swap(state: LiveState, { a, b }: Swap): LiveState {
  mustHaveRooms(state);
  const [one, other] = [insider(state, a), insider(state, b)];
  if (one.staff || other.staff) throw visitInstead();
  const [from, to] = [roomOf(state, one), roomOf(state, other)];
  if (from === to) return state;
  mustBeForMoving(state, from);
  mustBeForMoving(state, to);
  const ways: Ways = [
    [one.personId, to],
    [other.personId, from],
  ];
  return putInto(state, ways, said);
}

export type Going = { readonly personId: string; readonly room: string };

/** One's own way: to main at any time, to the assigned room, or where clients choose to any. */
export function goToRoom(state: LiveState, { personId, room }: Going): LiveState {
  mustBeLive(state);
  const me = inside(state).find((one) => one.personId === personId);
  if (!me) throw conflict("Enter the session first");
  if (room === mainRoom) return roomOf(state, me) === mainRoom ? state : leaving(state, me);
  mustBeMine(state, me, room);
  if (room === roomOf(state, me)) return state;
  return putInto(state, [[personId, room]], () => neutral);
}

function mustBeMine(state: LiveState, { staff, personId }: Participant, room: string): void {
  if (!isBreakout(state, room)) throw notFound("Room");
  if (staff) throw visitInstead();
  const { choice, assigned } = state.session.breakouts;
  if (!choice && assigned[personId] !== room)
    throw new AppError("forbidden", "Ask the people who lead the group for another room");
}

/** Clients never learn of pairs. */
const neutral = "This room can't be chosen now: choose another one";

const said = (kind: Pair["kind"]): string =>
  kind === "apart"
    ? "A keep-apart pair would be in one room: choose another room"
    : "A keep-together pair would be parted: bring one of them to the main room first";

/** A voice of staff opens in a room after their name was shown there, never before. */
const visitInstead = () => conflict("Staff go to an open room by visiting it");

/** The own room is kept for the way back. */
const leaving = (state: LiveState, me: Participant): LiveState =>
  changePeople(state, (one) => (one === me ? { ...one, room: mainRoom, visit: null } : one));

function insider(state: LiveState, participantId: string): Participant {
  const one = participantOf(state, participantId);
  if (one?.state !== "admitted") throw notFound("Participant");
  return one;
}

const isBreakout = (state: LiveState, room: string): boolean =>
  breakoutRooms(state).some(({ roomId }) => roomId === room);

/** A private room is entered and left in its own way. */
function mustBeForMoving(state: LiveState, room: string): void {
  if (room === mainRoom || isBreakout(state, room)) return;
  if (state.rooms.some(({ roomId }) => roomId === room))
    throw conflict("This is a private room: open one with this person instead");
  throw notFound("Room");
}

/** In these rooms from now on, and back in them after an absence; refused where a pair forbids it. */
function putInto(state: LiveState, ways: Ways, words: (kind: Pair["kind"]) => string): LiveState {
  const broken = brokenBy(state, ways);
  if (broken) throw conflict(words(broken));
  const { breakouts } = state.session;
  const goal = new Map(ways);
  const moved = changePeople(state, (one) => {
    const room = goal.get(one.personId);
    return room === undefined ? one : { ...one, room, visit: null };
  });
  const assigned = new Map([...Object.entries(breakouts.assigned), ...ways]);
  const kept = [...assigned].filter(([, room]) => room !== mainRoom);
  return changeSession(moved, {
    breakouts: { ...breakouts, assigned: Object.fromEntries(kept) },
  });
}
