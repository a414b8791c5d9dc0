import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import type { Rooms } from "./deal.ts";
import { twosIn } from "./meetings.ts";
import { rotate } from "./rotation.ts";

const peopleOf = (count: number) => Array.from({ length: count }, (_, n) => `person-${n}`);
const key = (a: string, b: string) => [a, b].toSorted().join(" ");
const met = (rounds: readonly Rooms[]) =>
  new Set(rounds.flat().flatMap((room) => twosIn(room).map(([a, b]) => key(a, b))));
const everyTwo = (people: readonly string[]) => twosIn(people).map(([a, b]) => key(a, b));
const apart = (a: string, b: string): Pair => ({
  pairId: key(a, b),
  a,
  b,
  kind: "apart",
  reason: "",
});

const group = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 5 }))
  .filter(([people, rooms]) => people > rooms);

test("after the last round all pairs have met, and each round is even", () => {
  fc.assert(
    fc.property(group, ([count, rooms]) => {
      const people = peopleOf(count);
      const rounds = rotate(people, { rooms, pairs: [], history: [] });
      expect([...met(rounds)].toSorted()).toEqual(everyTwo(people).toSorted());
      for (const round of rounds) {
        const sizes = round.map((room) => room.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(round.flat().toSorted()).toEqual(people.toSorted());
      }
    }),
    { numRuns: 40 },
  );
});

test("each round brings somebody together who had never met", () => {
  fc.assert(
    fc.property(group, ([count, rooms]) => {
      const rounds = rotate(peopleOf(count), { rooms, pairs: [], history: [] });
      const grown = rounds.map((_round, index) => met(rounds.slice(0, index + 1)).size);
      expect(grown).toEqual([...new Set(grown)]);
    }),
    { numRuns: 20 },
  );
});

test.each([
  [4, 2, 3],
  [6, 3, 5],
  [8, 4, 7],
  [9, 3, 4],
])(
  "%i people in %i rooms have all met after %i rounds, the fewest there can be",
  (count, rooms, fewest) => {
    expect(rotate(peopleOf(count), { rooms, pairs: [], history: [] })).toHaveLength(fewest);
  },
);

test("what follows a round is no longer than its preview said, and nobody meets again before their time", () => {
  const people = peopleOf(8);
  const [first = [], ...rest] = rotate(people, { rooms: 4, pairs: [], history: [] });
  const after = rotate(people, { rooms: 4, pairs: [], history: [first] });
  expect(after.length).toBeLessThanOrEqual(rest.length);
  const again = twosIn(first.flat()).filter(
    ([a, b]) => met([first]).has(key(a, b)) && met(after).has(key(a, b)),
  );
  expect(again).toEqual([]);
});

test("who is kept apart never meets, and all others do", () => {
  const people = peopleOf(6);
  const pairs = [apart("person-0", "person-1"), apart("person-2", "person-5")];
  const rounds = rotate(people, { rooms: 3, pairs, history: [] });
  const expected = everyTwo(people).filter((two) => !pairs.some(({ pairId }) => pairId === two));
  expect([...met(rounds)].toSorted()).toEqual(expected.toSorted());
});

test("who is always together goes through the rounds as one", () => {
  const pair: Pair = { pairId: "1", a: "person-0", b: "person-1", kind: "together", reason: "" };
  for (const round of rotate(peopleOf(7), { rooms: 2, pairs: [pair], history: [] }))
    expect(round.find((room) => room.includes(pair.a))).toContain(pair.b);
});

test("a new person is met by everybody, without beginning anew for the others", () => {
  const before = rotate(peopleOf(6), { rooms: 3, pairs: [], history: [] });
  const people = peopleOf(7);
  const after = rotate(people, { rooms: 3, pairs: [], history: before });
  const withNew = everyTwo(people).filter((two) => two.includes("person-6"));
  for (const two of withNew) expect(met(after)).toContain(two);
  expect(after.length).toBeLessThan(
    rotate(people, { rooms: 3, pairs: [], history: [] }).length + 3,
  );
});

test("when all have met the next round is the beginning of another rotation", () => {
  const people = peopleOf(4);
  const history = rotate(people, { rooms: 2, pairs: [], history: [] });
  const [next = []] = rotate(people, { rooms: 2, pairs: [], history });
  expect(next.flat().toSorted()).toEqual(people);
});

test("people alone in their rooms meet nobody: there is one round", () => {
  expect(rotate(peopleOf(3), { rooms: 5, pairs: [], history: [] })).toHaveLength(1);
  expect(rotate([], { rooms: 2, pairs: [], history: [] })).toHaveLength(1);
});
