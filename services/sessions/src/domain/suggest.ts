import { mainRoom, noTask, type PlannedRoom } from "@hearth/contracts/live/rooms";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { breakoutRooms } from "./breakouts.ts";
import { deal, type Rooms } from "./deal.ts";
import type { LiveState } from "./liveState.ts";
import { isBroken } from "./pairs.ts";
import { isMember } from "./parts.ts";
import { present } from "./presence.ts";
import { rotate } from "./rotation.ts";
import { seatPairs } from "./seatPairs.ts";

/** Rooms that a group had once: of whom they were, and who was ever in each. */
export type Round = readonly (PlannedRoom & { readonly met: readonly string[] })[];

export type Suggestion = {
  readonly rooms: PlannedRoom[];
  readonly rounds: string[][][];
  readonly unmet: string[];
};

/** Who is dealt into rooms: the group who are in now and not away, and nobody who helps or looks on as one of it. */
const dealtIn = (state: LiveState): string[] =>
  present(state)
    .filter(isMember)
    .map(({ personId }) => personId);

type Shuffle = (people: readonly string[]) => string[];

/** Rooms by chance, sizes as even as pairs allow. */
export function byChance(state: LiveState, rooms: number, shuffle: Shuffle): Suggestion {
  const people = shuffle(dealtIn(state));
  return suggestion(state, named(state, deal(people, { rooms, pairs: state.pairs })));
}

/** Rooms with new partners, and what follows until all have met. */
export function byRotation(state: LiveState, rooms: number, past: readonly Round[]): Suggestion {
  const history = [...past.map((round) => round.map(({ met }) => met)), metNow(state)];
  const rounds = rotate(dealtIn(state), { rooms, pairs: state.pairs, history });
  const next = suggestion(state, named(state, rounds[0] ?? []));
  return { ...next, rounds: rounds.map((round) => round.map((room) => [...room])) };
}

const metNow = (state: LiveState): Rooms =>
  breakoutRooms(state).map(({ roomId }) => state.session.breakouts.met[roomId] ?? []);

/** The rooms of the last time, for those who are in now. */
export function asLast(state: LiveState, last: Round): Suggestion {
  const here = new Set(present(state).map(({ personId }) => personId));
  return asPrepared(
    state,
    last.map(({ met: _, ...room }) => ({
      ...room,
      personIds: room.personIds.filter((id) => here.has(id)),
    })),
  );
}

/** Rooms that were prepared, also for who comes later, with pairs respected that were set since. */
export function asPrepared(state: LiveState, rooms: readonly PlannedRoom[]): Suggestion {
  const seats = seatPairs(
    rooms.map(({ personIds }) => personIds),
    { pairs: state.pairs, present: dealtIn(state) },
  );
  return suggestion(
    state,
    rooms.map((room, index) => ({ ...room, personIds: [...(seats[index] ?? [])] })),
  );
}

const suggestion = (state: LiveState, rooms: PlannedRoom[]): Suggestion => ({
  rooms,
  rounds: [],
  unmet: brokenIn(state, rooms).map(({ pairId }) => pairId),
});

/** Whoever is in no room stays in main: apart from whom they should be with. */
function brokenIn(state: LiveState, rooms: readonly PlannedRoom[]): Pair[] {
  const places = new Map([
    ...dealtIn(state).map((id) => [id, mainRoom] as const),
    ...rooms.flatMap(({ personIds }, index) => personIds.map((id) => [id, String(index)] as const)),
  ]);
  return state.pairs.filter((pair) => isBroken(pair, places));
}

/** Rooms keep the names and tasks that the plan has for them; others are numbered. */
function named({ session }: LiveState, rooms: Rooms): PlannedRoom[] {
  const { plan } = session.breakouts;
  const taken = new Set(plan.rooms.map(({ name }) => name.toLowerCase()));
  const numbers = Array.from({ length: 2 * rooms.length + taken.size }, (_, n) => `Room ${n + 1}`);
  const free = numbers.filter((name) => !taken.has(name.toLowerCase()));
  return rooms.map((people, index) => {
    const known = plan.rooms[index];
    const name = known?.name ?? free[index - plan.rooms.length] ?? `Room ${index + 1}`;
    return { name, task: known?.task ?? noTask, personIds: [...people] };
  });
}
