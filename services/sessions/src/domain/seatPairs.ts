import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { deal, type Rooms, unitsOf } from "./deal.ts";

type Seating = {
  readonly pairs: readonly Pair[];
  /** Who is here now: they may be brought to whom they are always with. */
  readonly present: readonly string[];
};

/** Changes rooms as little as pairs ask for: nobody else leaves their seat. */
export function seatPairs(rooms: Rooms, { pairs, present }: Seating): Rooms {
  const everybody = [...new Set([...rooms.flat(), ...present])];
  const units = unitsOf(everybody, pairs).filter((unit) => unit.length > 1);
  const joined = units.reduce(gathered, rooms);
  const parted = pairs
    .filter(({ kind, a, b }) => kind === "apart" && joined.some((room) => hasBoth(room, a, b)))
    .map(({ b }) => b);
  const leaving = new Set(
    parted.flatMap((one) => units.find((unit) => unit.includes(one)) ?? [one]),
  );
  const seated = joined.map((room) => room.filter((one) => !leaving.has(one)));
  return deal([...leaving], { rooms: rooms.length, pairs, seated });
}

const hasBoth = (room: readonly string[], a: string, b: string): boolean =>
  room.includes(a) && room.includes(b);

/** The people of a unit in the room that has most of them; nowhere where none of them has a room. */
function gathered(rooms: Rooms, unit: readonly string[]): Rooms {
  const counts = rooms.map((room) => room.filter((one) => unit.includes(one)).length);
  const most = Math.max(...counts);
  if (most === 0) return rooms;
  const home = counts.indexOf(most);
  return rooms.map((room, index) => {
    const others = room.filter((one) => !unit.includes(one));
    return index === home ? [...others, ...unit] : others;
  });
}
