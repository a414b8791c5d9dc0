import { conflict, notFound } from "@hearth/contracts/errors";
import { mainRoom, noTask, type Visit } from "@hearth/contracts/live/rooms";
import { mustBeLive } from "./lifecycle.ts";
import { changePeople, type LiveState, type Participant, participantOf } from "./liveState.ts";
import { evenSplit } from "./split.ts";
import { isOpen, roomOf } from "./table.ts";

export type Opening = {
  readonly rooms: number;
  readonly minutes: number | null;
  readonly now: Date;
  readonly random: () => number;
};

/** Splits who is in main and does not lead, evenly and at random. Staff stay in main. */
export function openBreakouts(state: LiveState, opening: Opening): LiveState {
  mustBeLive(state);
  if (state.rooms.length > 0)
    throw conflict("Breakout rooms are open: call everybody back before you open new ones");
  const generation = state.session.generation + 1;
  const rooms = Array.from({ length: opening.rooms }, (_, index) => ({
    roomId: `room-${generation}-${index + 1}`,
    name: `Room ${index + 1}`,
    generation,
    kind: "breakout" as const,
    task: noTask,
    unstaffedSince: null,
  }));
  const parts = evenSplit(toSplit(state), opening.rooms, opening.random);
  const rooming = new Map(
    rooms.flatMap(({ roomId }, index) => (parts[index] ?? []).map((id) => [id, roomId] as const)),
  );
  const breakoutEndsAt =
    opening.minutes === null ? null : new Date(opening.now.getTime() + opening.minutes * 60_000);
  const moved = changePeople(state, (one) => into(one, rooming.get(one.participantId)));
  return { ...moved, session: { ...state.session, generation, breakoutEndsAt }, rooms };
}

const toSplit = (state: LiveState): string[] =>
  state.participants
    .filter((one) => one.state === "admitted" && !one.staff && roomOf(state, one) === mainRoom)
    .map(({ participantId }) => participantId);

const into = (one: Participant, room: string | undefined): Participant =>
  room === undefined || room === one.room ? one : { ...one, room, visit: null };

export type Move = { readonly participantId: string; readonly room: string };

/** Moves one person to main or to any open room. */
export function move(state: LiveState, { participantId, room }: Move): LiveState {
  mustBeLive(state);
  const one = participantOf(state, participantId);
  if (one?.state !== "admitted") throw notFound("Participant");
  if (!isOpen(state, room)) throw notFound("Room");
  return changePeople(state, (other) => (other === one ? into(one, room) : other));
}

export type Recall = { readonly inSeconds: number; readonly now: Date };

/** Announces the return. One that was announced for an earlier time stays. */
export function recall(state: LiveState, { inSeconds, now }: Recall): LiveState {
  mustBeLive(state);
  if (state.rooms.length === 0) throw conflict("No breakout rooms are open");
  if (inSeconds === 0) return returnToMain(state);
  const recallAt = new Date(now.getTime() + inSeconds * 1_000);
  const announced = state.session.recallAt;
  if (announced && announced <= recallAt) return state;
  return { ...state, session: { ...state.session, recallAt } };
}

/** Everybody is in main and the rooms are closed: also for who is away at the moment. */
export function returnToMain(state: LiveState): LiveState {
  if (state.rooms.length === 0) return state;
  const back = changePeople(state, (one) => {
    const inRoom = one.room !== null && one.room !== mainRoom;
    return inRoom || one.visit ? { ...one, room: one.room && mainRoom, visit: null } : one;
  });
  const session = { ...state.session, breakoutEndsAt: null, recallAt: null };
  return { ...back, session, rooms: [] };
}

/** Is it time for everybody to be back? */
export const isReturnDue = ({ session, rooms }: LiveState, now: Date): boolean =>
  rooms.length > 0 &&
  [session.recallAt, session.breakoutEndsAt].some((at) => at !== null && at <= now);

export type Going = { readonly personId: string; readonly visit: Visit | null; readonly now: Date };

/** Staff go to a room that is not their own, or come back (null). */
export function visitRoom(state: LiveState, { personId, visit, now }: Going): LiveState {
  mustBeLive(state);
  const me = visitor(state, personId);
  if (visit && !isOpen(state, visit.room)) throw notFound("Room");
  const next = visit?.room === roomOf(state, me) ? null : visit;
  return sameVisit(next, me.visit)
    ? state
    : changePeople(state, (one) =>
        one === me
          ? { ...one, visit: next && { ...next, opensAt: now.toISOString(), isOpen: true } }
          : one,
      );
}

function visitor(state: LiveState, personId: string): Participant {
  const me = state.participants.find((one) => one.personId === personId);
  if (me?.state !== "admitted" || !me.staff) throw conflict("Enter the session first");
  return me;
}

const sameVisit = (a: Visit | null, b: Visit | null): boolean =>
  a?.room === b?.room && a?.mode === b?.mode;
