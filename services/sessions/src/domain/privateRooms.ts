import { conflict, notFound } from "@hearth/contracts/errors";
import { mainRoom, noTask } from "@hearth/contracts/live/rooms";
import type { LogEntry } from "@hearth/contracts/sessions/record";
import { insider, mustBeInside } from "./insider.ts";
import { mustBeLive } from "./lifecycle.ts";
import {
  changePeople,
  changeSession,
  type LiveState,
  note,
  type Participant,
  type Room,
} from "./liveState.ts";
import { brokenBy } from "./pairs.ts";
import { inside, isOpen, roomOf } from "./table.ts";

/** Rooms for one client and staff, beside the group that goes on. A recall does not close them. */
const privateRooms = ({ rooms }: LiveState): readonly Room[] =>
  rooms.filter(({ kind }) => kind === "private");

const isAside = (state: LiveState, one: Participant): boolean =>
  privateRooms(state).some(({ roomId }) => roomId === roomOf(state, one));

export type Aside = {
  readonly me: Participant;
  readonly participantId: string;
  readonly newId: string;
  readonly now: Date;
};

/** Goes aside with one client: both are in a room of their own, and remember from where they came. */
export function openPrivateRoom(state: LiveState, aside: Aside): LiveState {
  const { me, participantId, newId, now } = aside;
  mustBeInside(state, me);
  const client = insider(state, participantId);
  if (client.staff) throw conflict("A private room is for staff and one client");
  if (isAside(state, me) || isAside(state, client))
    throw conflict("One of you is in a private room already: close it first");
  const roomId = `p-${newId}`;
  const moved = changePeople(state, (one) =>
    one === me || one === client ? goneAside(state, one, roomId) : one,
  );
  const room: Room = {
    roomId,
    name: "",
    generation: state.session.generation,
    kind: "private",
    task: noTask,
    unstaffedSince: null,
  };
  const opened = { ...moved, rooms: [...state.rooms, room] };
  const about = [participantId];
  const by = me.participantId;
  return note(opened, entry({ kind: "private_room_opened", by, about, room: roomId }, now));
}

/** Where both still stand at the door of another room, or speak to all, that ends here. */
const goneAside = (state: LiveState, one: Participant, room: string): Participant => ({
  ...one,
  room,
  visit: null,
  marks: { ...one.marks, cameFrom: roomOf(state, one) },
});

export type Closing = {
  readonly roomId: string;
  readonly by: string | null;
  readonly now: Date;
};

/** Clients in it are back where they came from, or in main where that has closed; staff visit rooms from main. */
export function closePrivateRoom(state: LiveState, { roomId, by, now }: Closing): LiveState {
  mustBeLive(state);
  if (!privateRooms(state).some((room) => room.roomId === roomId)) throw notFound("Room");
  const about = idsOf(inIt(state, roomId).filter(({ staff }) => !staff));
  const rooms = state.rooms.filter((room) => room.roomId !== roomId);
  const without = { ...state, rooms };
  const back = changePeople(without, (one) => (one.room === roomId ? cameBack(without, one) : one));
  return note(back, entry({ kind: "private_room_closed", by, about, room: roomId }, now));
}

const cameBack = (state: LiveState, one: Participant): Participant => ({
  ...one,
  room: !one.staff && mayReturn(state, one) ? (openRoom(state, one) ?? mainRoom) : mainRoom,
  visit: null,
  marks: { ...one.marks, cameFrom: null },
});

const openRoom = (state: LiveState, { marks: { cameFrom } }: Participant): string | null =>
  cameFrom !== null && isOpen(state, cameFrom) ? cameFrom : null;

/** Somebody may have been moved there meanwhile from whom they are kept apart. */
const mayReturn = (state: LiveState, one: Participant): boolean =>
  brokenBy(state, [[one.personId, openRoom(state, one) ?? mainRoom]]) !== "apart";

/**
 * What follows from any change: a private room without staff or without a client closes, nobody in one speaks to all, and
 * who has gone out of it has forgotten where they came from.
 */
export function tidyPrivateRooms(
  state: LiveState,
  change: { readonly by: string | null; readonly now: Date },
): LiveState {
  const lost = privateRooms(state).filter(({ roomId }) => !isMet(inIt(state, roomId)));
  const closed = lost.reduce(
    (next, { roomId }) => closePrivateRoom(next, { roomId, ...change }),
    state,
  );
  return withoutMemory(withoutVoices(closed));
}

const isMet = (people: readonly Participant[]): boolean =>
  people.some(({ staff }) => staff) && people.some(({ staff }) => !staff);

function withoutVoices(state: LiveState): LiveState {
  const { breakouts } = state.session;
  const aside = new Set(idsOf(inside(state).filter((one) => isAside(state, one))));
  const speakingToAll = breakouts.speakingToAll.filter((id) => !aside.has(id));
  return speakingToAll.length === breakouts.speakingToAll.length
    ? state
    : changeSession(state, { breakouts: { ...breakouts, speakingToAll } });
}

const withoutMemory = (state: LiveState): LiveState =>
  changePeople(state, (one) =>
    one.marks.cameFrom !== null && !(one.state === "admitted" && isAside(state, one))
      ? { ...one, marks: { ...one.marks, cameFrom: null } }
      : one,
  );

const inIt = (state: LiveState, roomId: string): Participant[] =>
  inside(state).filter((one) => roomOf(state, one) === roomId);

const idsOf = (people: readonly Participant[]) => people.map(({ participantId }) => participantId);

const entry = (what: Pick<LogEntry, "kind" | "by" | "about" | "room">, now: Date): LogEntry => ({
  at: now.toISOString(),
  reason: null,
  ...what,
});
