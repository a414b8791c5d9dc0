import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { deal, type Rooms, unitsOf } from "./deal.ts";
import { type Meetings, meetings, twosIn } from "./meetings.ts";
import { improve } from "./swapping.ts";

export type Rotating = {
  readonly rooms: number;
  readonly pairs: readonly Pair[];
  /** Everybody who was in one room in earlier rounds of the group. */
  readonly history: readonly Rooms[];
};

/** More rounds than any group needs. */
const manyRounds = 60;
/** So many orders of the people are tried for all rounds, and again for each. */
const beginnings = 3;

/**
 * The rounds until all pairs have met, the next one first. The same people with the same history get the same rounds, so
 * that what follows a round is what its preview said.
 */
export function rotate(people: readonly string[], rotating: Rotating): Rooms[] {
  const ways = turnsOf(people.toSorted()).map((turn) => roundsOf(turn, rotating));
  const best = ways.reduce((one, other) => (isBetter(other, one) ? other : one));
  return best.rounds;
}

type Way = { readonly rounds: Rooms[]; readonly missing: number };

const isBetter = (one: Way, other: Way): boolean =>
  one.missing === other.missing
    ? one.rounds.length < other.rounds.length
    : one.missing < other.missing;

/** Ends when all have met, or when so many rooms bring nobody new together. */
function roundsOf(people: readonly string[], rotating: Rotating): Way {
  const met = meetings(people, rotating.pairs);
  for (const round of rotating.history) met.add(round);
  const rounds = [nextRound(people, rotating, met)];
  met.add(rounds[0] ?? []);
  while (met.missing() > 0 && rounds.length < manyRounds) {
    const round = nextRound(people, rotating, met);
    if (!met.add(round)) break;
    rounds.push(round);
  }
  return { rounds, missing: met.missing() };
}

/** The round in which fewest meet again, of some beginnings: two who never met are together in it. */
function nextRound(people: readonly string[], rotating: Rotating, met: Meetings): Rooms {
  const { rooms, pairs } = rotating;
  const timesMet = met.cost();
  const tries = turnsOf(people).map((turn) => {
    const seated = strangersIn(turn, rotating, met);
    const others = turn.filter((one) => !seated.includes(one));
    const dealt = deal(others, { rooms, pairs, timesMet, seated: [seated], patience: 1 });
    return improve(dealt, { between: timesMet, mayMove: (one) => !isBound(one, pairs) });
  });
  const costs = tries.map((round) => costOf(round, timesMet));
  return tries[costs.indexOf(Math.min(...costs))] ?? [];
}

const isBound = (one: string, pairs: readonly Pair[]): boolean =>
  pairs.some(({ a, b, kind }) => kind === "together" && (a === one || b === one));

/** Two who never met, with whom they are always with, of whom the first has most people to meet; nobody when all have. */
function strangersIn(people: readonly string[], { rooms, pairs }: Rotating, met: Meetings) {
  const units = unitsOf(people, pairs);
  const unitOf = (one: string) => units.find((unit) => unit.includes(one)) ?? [];
  const places = Math.ceil(people.length / rooms);
  const isFit = (a: string) => (b: string) => {
    const both = [...unitOf(a), ...unitOf(b)];
    return both.length <= places && !pairs.some((pair) => isApartIn(both, pair));
  };
  const missing = new Map(people.map((a) => [a, met.strangersOf(a).filter(isFit(a))]));
  const [first] = [...missing].toSorted((one, other) => other[1].length - one[1].length);
  const [second] = first?.[1] ?? [];
  return first && second !== undefined ? [...unitOf(first[0]), ...unitOf(second)] : [];
}

const isApartIn = (room: readonly string[], { a, b, kind }: Pair): boolean =>
  kind === "apart" && room.includes(a) && room.includes(b);

const costOf = (round: Rooms, between: (a: string, b: string) => number): number =>
  round.flatMap(twosIn).reduce((sum, [a, b]) => sum + between(a, b), 0);

/** The same people, each time beginning with another of them. */
const turnsOf = (people: readonly string[]): string[][] =>
  Array.from({ length: beginnings }, (_, start) => [
    ...people.slice(start),
    ...people.slice(0, start),
  ]);
