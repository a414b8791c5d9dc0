import { noTask, type PlannedRoom } from "@hearth/contracts/live/rooms";
import type { Pair } from "@hearth/contracts/sessions/breakouts";

export type Rooms = readonly PlannedRoom[];
/** Somebody who can be in a room. Rooms are planned by person, so also for who is not here yet. */
export type Person = { readonly personId: string; readonly name: string; readonly isHere: boolean };

export const mostRooms = 10;

/**
 * The place of somebody in the plan: the number of the room, or null for nobody's room.
 * @internal exported for its test
 */
export function placeOf(rooms: Rooms, personId: string): number | null {
  const place = rooms.findIndex(({ personIds }) => personIds.includes(personId));
  return place < 0 ? null : place;
}

/** In this room and in no other; null takes them out of all. */
export const placed = (rooms: Rooms, personId: string, to: number | null): Rooms =>
  rooms.map((room, index) => {
    const others = room.personIds.filter((id) => id !== personId);
    return { ...room, personIds: index === to ? [...others, personId] : others };
  });

/** One room with something else about it. */
export const changed = (rooms: Rooms, at: number, news: Partial<PlannedRoom>): Rooms =>
  rooms.map((room, index) => (index === at ? { ...room, ...news } : room));

/** One more room, with the first name that is free. */
export function withRoom(rooms: Rooms, nameOf: (number: number) => string): Rooms {
  const taken = new Set(rooms.map(({ name }) => sameName(name)));
  const numbers = Array.from({ length: rooms.length + 1 }, (_, index) => index + 1);
  const free = numbers.find((number) => !taken.has(sameName(nameOf(number)))) ?? numbers.length;
  return [...rooms, { name: nameOf(free), task: noTask, personIds: [] }];
}

/** Without this room: its people are in none. */
export const withoutRoom = (rooms: Rooms, at: number): Rooms =>
  rooms.filter((_, index) => index !== at);

/** So many rooms with nobody in them. */
export function emptyRooms(count: number, nameOf: (number: number) => string): Rooms {
  return Array.from({ length: count }).reduce<Rooms>((rooms) => withRoom(rooms, nameOf), []);
}

const sameName = (name: string) => name.trim().toLowerCase();

/** What is wrong with the name of a room, if something is. */
export function nameFault(rooms: Rooms, at: number): "empty" | "taken" | null {
  const name = sameName(rooms[at]?.name ?? "");
  if (name === "") return "empty";
  return rooms.some((room, index) => index !== at && sameName(room.name) === name) ? "taken" : null;
}

/** Who is here and in no room: they stay in the main room. */
export const unplaced = (rooms: Rooms, people: readonly Person[]): readonly Person[] =>
  people.filter(({ personId, isHere }) => isHere && placeOf(rooms, personId) === null);

/** Pairs that are not respected: apart and in one room, or together and in two, the main room counted. */
export function brokenPairs(
  rooms: Rooms,
  pairs: readonly Pair[],
  people: readonly Person[],
): readonly Pair[] {
  const inMain = new Set(unplaced(rooms, people).map(({ personId }) => personId));
  const where = (personId: string) =>
    placeOf(rooms, personId) ?? (inMain.has(personId) ? "main" : null);
  return pairs.filter(({ a, b, kind }) => {
    const [one, other] = [where(a), where(b)];
    if (one === null || other === null) return false;
    return kind === "together" ? one !== other : one === other && one !== "main";
  });
}
