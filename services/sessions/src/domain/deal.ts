import type { Pair } from "@hearth/contracts/sessions/breakouts";

type Two = Pick<Pair, "a" | "b" | "kind">;

export type Dealing = {
  readonly rooms: number;
  readonly pairs: readonly Two[];
  /** How often two people were in one room before; rarely is better. Absent: nobody counts. */
  readonly timesMet?: (a: string, b: string) => number;
  /** Who is in these rooms already and stays there. */
  readonly seated?: Rooms;
  /** So many places are tried at most; what was best until then is taken. */
  readonly patience?: number;
};
export type Rooms = readonly (readonly string[])[];

/** A pair that is not respected costs more than any size, and sizes more than whoever met before. */
const weights = { apart: 1e10, size: 1e7 } as const;
const usualPatience = 4_000;

/**
 * Deals people into rooms, in the order in which they come: pairs first, then sizes that differ by one at most, then
 * those who have rarely met. Branch and bound: the first way down is the greedy one, and often the best already.
 */
export function deal(people: readonly string[], dealing: Dealing): Rooms {
  const units = unitsOf(people, dealing.pairs);
  const seats = Array.from({ length: dealing.rooms }, (_, room) => dealing.seated?.[room] ?? []);
  const costOf = joiningCost(dealing);
  let best = seats;
  let bestCost = Infinity;
  let left = dealing.patience ?? usualPatience;

  const place = (rooms: Rooms, cost: number, next: number): void => {
    const unit = units[next];
    if (cost + leastSize(rooms, units.slice(next)) >= bestCost) return;
    if (!unit) {
      best = rooms.map((room) => [...room]);
      bestCost = cost;
      return;
    }
    for (const [room, added] of waysOf(rooms, (seated) => costOf(seated, unit))) {
      left -= 1;
      if (left < 0 && bestCost < Infinity) return;
      const joined = rooms.map((seated, index) => (index === room ? [...seated, ...unit] : seated));
      place(joined, cost + added, next + 1);
    }
  };
  place(seats, 0, 0);
  return best;
}

/** The rooms that may be joined, the cheapest first; of those that are empty one stands for all. */
function waysOf(rooms: Rooms, costOf: (seated: readonly string[]) => number) {
  const firstEmpty = rooms.findIndex((seated) => seated.length === 0);
  return rooms
    .map((seated, room) => [room, costOf(seated)] as const)
    .filter(([room]) => rooms[room]?.length !== 0 || room === firstEmpty)
    .toSorted((a, b) => a[1] - b[1]);
}

function joiningCost({ pairs, timesMet }: Dealing) {
  const apart = new Set(
    pairs.filter(({ kind }) => kind === "apart").flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  const between = (a: string, b: string) =>
    (apart.has(`${a} ${b}`) ? weights.apart : 0) + (timesMet?.(a, b) ?? 0);
  return (seated: readonly string[], unit: readonly string[]): number => {
    const met = seated.flatMap((a) => unit.map((b) => between(a, b)));
    const grown = (seated.length + unit.length) ** 2 - seated.length ** 2;
    return met.reduce((sum, cost) => sum + cost, grown * weights.size);
  };
}

/** What sizes cost at least when the others find their places one by one, each in the smallest room. */
function leastSize(rooms: Rooms, others: Rooms): number {
  const sizes = rooms.map(({ length }) => length);
  let cost = 0;
  for (let left = others.flat().length; left > 0; left -= 1) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    const size = sizes[smallest] ?? 0;
    cost += (size + 1) ** 2 - size ** 2;
    sizes[smallest] = size + 1;
  }
  return cost * weights.size;
}

/** People who are always together, as one; those who are harder to place come first. */
export function unitsOf(people: readonly string[], pairs: readonly Two[]): string[][] {
  const units = pairs
    .filter(({ kind }) => kind === "together")
    .reduce(
      joined,
      people.map((id) => [id]),
    );
  const bound = (unit: readonly string[]) =>
    unit.length * 100 + pairs.filter(({ a, b }) => unit.includes(a) || unit.includes(b)).length;
  return units.toSorted((a, b) => bound(b) - bound(a));
}

function joined(units: string[][], { a, b }: Two): string[][] {
  const [one, other] = [a, b].map((id) => units.find((unit) => unit.includes(id)));
  if (!one || !other || one === other) return units;
  const others = units.filter((unit) => unit !== one && unit !== other);
  return [[...one, ...other], ...others];
}
