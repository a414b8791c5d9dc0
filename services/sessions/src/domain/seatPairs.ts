import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { type Rooms, unitsOf } from "./deal.ts";
import { part } from "./parting.ts";

type Seating = {
  readonly pairs: readonly Pair[];
  /** Who is here now: they may be brought to whom they are always with. */
  readonly present: readonly string[];
};

/** Changes rooms as little as pairs ask for: nobody else leaves their seat. */
export function seatPairs(rooms: Rooms, { pairs, present }: Seating): Rooms {
  const everybody = [...new Set([...rooms.flat(), ...present])];
  const units = unitsOf(everybody, pairs);
  const joined = units.filter((unit) => unit.length > 1).reduce(gathered, rooms);
  const seated = new Set(joined.flat());
  return part(joined, { units: units.filter(([first = ""]) => seated.has(first)), pairs });
}

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
