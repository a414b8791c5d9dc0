import type { Pair } from "@hearth/contracts/sessions/breakouts";
import type { Rooms } from "./deal.ts";

export type Parting = {
  /** People who are always together, as one. Each is in a room as a whole. */
  readonly units: Rooms;
  readonly pairs: readonly Pick<Pair, "a" | "b" | "kind">[];
};

/** A pair in one room costs more than any number of moves, and a move more than sizes that differ. */
const weights = { apart: 1e9, move: 1e5 } as const;
/** So many places are tried at most; what was best until then is taken. */
const patience = 30_000;

/** Brings those who are kept apart to different rooms with as few moves as that takes; who has no part in it stays. */
export function part(rooms: Rooms, { units, pairs }: Parting): Rooms {
  const foes = foesIn(units, pairs);
  const moving = connected(brokenIn(rooms, foes), foes).toSorted(
    (a, b) => foesOf(b, foes).length - foesOf(a, foes).length,
  );
  if (moving.length === 0) return rooms;
  const staying = rooms.map((room) => room.filter((one) => !moving.some((u) => u.includes(one))));
  return search(staying, { moving, foes, home: (unit) => homeOf(rooms, unit) });
}

type Unit = readonly string[];
type Foes = readonly (readonly [Unit, Unit])[];

/** Units that are kept apart; who is to be apart from themselves can't be helped. */
function foesIn(units: Rooms, pairs: Parting["pairs"]): Foes {
  const unitOf = (id: string) => units.find((unit) => unit.includes(id));
  return pairs
    .filter(({ kind }) => kind === "apart")
    .flatMap(({ a, b }) => {
      const [one, other] = [unitOf(a), unitOf(b)];
      return one && other && one !== other ? [[one, other] as const] : [];
    });
}

const foesOf = (unit: Unit, foes: Foes): Unit[] =>
  foes.flatMap(([a, b]) => (a === unit ? [b] : b === unit ? [a] : []));

const homeOf = (rooms: Rooms, [first = ""]: Unit): number =>
  rooms.findIndex((room) => room.includes(first));

const brokenIn = (rooms: Rooms, foes: Foes): Unit[] =>
  foes.filter(([a, b]) => homeOf(rooms, a) === homeOf(rooms, b)).flat();

/** These and all with whom they are kept apart, and so on. */
function connected(units: readonly Unit[], foes: Foes): Unit[] {
  const known = new Set(units);
  for (const unit of known) for (const foe of foesOf(unit, foes)) known.add(foe);
  return [...known];
}

type Search = {
  readonly moving: readonly Unit[];
  readonly foes: Foes;
  readonly home: (unit: Unit) => number;
};

/** Branch and bound: the first way down is the greedy one. */
function search(staying: Rooms, { moving, foes, home }: Search): Rooms {
  let best: { readonly rooms: Rooms; readonly cost: number } = { rooms: staying, cost: Infinity };
  let left = patience;
  const enemies = new Map(moving.map((unit) => [unit, foesOf(unit, foes)]));

  const costIn = (room: Unit, at: number, unit: Unit): number => {
    const met = (enemies.get(unit) ?? []).filter(([first = ""]) => room.includes(first)).length;
    const moved = home(unit) === at ? 0 : unit.length;
    const grown = (room.length + unit.length) ** 2 - room.length ** 2;
    return met * weights.apart + moved * weights.move + grown;
  };
  const place = (rooms: Rooms, cost: number, next: number): void => {
    if (cost >= best.cost) return;
    const unit = moving[next];
    if (!unit) {
      best = { rooms, cost };
      return;
    }
    const ways = rooms.map((room, at) => ({ at, added: costIn(room, at, unit) }));
    for (const { at, added } of ways.toSorted((a, b) => a.added - b.added)) {
      left -= 1;
      if (left < 0 && best.cost < Infinity) return;
      place(joined(rooms, at, unit), cost + added, next + 1);
    }
  };
  place(staying, 0, 0);
  return best.rooms;
}

const joined = (rooms: Rooms, at: number, unit: Unit): Rooms =>
  rooms.map((room, index) => (index === at ? [...room, ...unit] : room));
