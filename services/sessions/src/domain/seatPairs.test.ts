import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import type { Rooms } from "./deal.ts";
import { isBroken } from "./pairs.ts";
import { seatPairs } from "./seatPairs.ts";

const pair = (kind: Pair["kind"], a: string, b: string): Pair => ({
  ...{ pairId: `${kind}-${a}-${b}`, a, b, kind },
  reason: "",
});
const sorted = (rooms: Rooms) => rooms.map((room) => room.toSorted());
const seat = (rooms: Rooms, ...pairs: readonly Pair[]) =>
  sorted(seatPairs(rooms, { pairs, present: [] }));

test("whoever of a pair can go to another room does, not always the same of the two", () => {
  const chain = [pair("apart", "ana", "ben"), pair("apart", "ben", "cem")];
  expect(seat([["ana", "ben"], ["cem"]], ...chain)).toEqual([["ben"], ["ana", "cem"]]);
});

test("who is in nobody's way stays where they are, and no more people move than have to", () => {
  const rooms = [
    ["ana", "ben", "cem", "dia"],
    ["eva", "fay"],
  ];
  const [first = [], second = []] = seat(rooms, pair("apart", "ana", "ben"));
  expect(first).toEqual(expect.arrayContaining(["cem", "dia"]));
  expect(second).toEqual(expect.arrayContaining(["eva", "fay"]));
  expect([first.length, second.length]).toEqual([3, 3]);
});

test("somebody else of the chain makes way where no place is free otherwise", () => {
  const rooms = [["ana", "ben"], ["cem"], ["dia"]];
  const pairs = [
    ...[pair("apart", "ana", "ben"), pair("apart", "ben", "cem"), pair("apart", "ana", "cem")],
    ...[pair("apart", "ana", "dia"), pair("apart", "ben", "dia")],
  ];
  expect(seat(rooms, ...pairs).toSorted()).toEqual([["ana"], ["ben"], ["cem", "dia"]]);
});

test("who is always together moves together", () => {
  const pairs = [pair("together", "ana", "ben"), pair("apart", "ben", "cem")];
  expect(seat([["ana", "ben", "cem"], []], ...pairs)).toEqual([["ana", "ben"], ["cem"]]);
});

const people = ["ana", "ben", "cem", "dia", "eva", "fay"] as const;
const person = fc.constantFrom(...people);
const anyPair = fc
  .record({ kind: fc.constantFrom("apart" as const, "together" as const), a: person, b: person })
  .filter(({ a, b }) => a !== b)
  .map(({ kind, a, b }) => pair(kind, a, b));

test("a pair is left unmet only where no rooms at all could respect it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      fc.tuple(...people.map(() => fc.nat())),
      fc.array(anyPair, { maxLength: 7 }),
      (count, seats, pairs) => {
        const rooms = Array.from({ length: count }, (_, room) =>
          people.filter((_one, n) => (seats[n] ?? 0) % count === room),
        );
        const seated = seatPairs(rooms, { pairs, present: [] });
        expect(seated.flat().toSorted()).toEqual([...people]);
        expect(isKept(seated, pairs)).toBe(everyWay(count).some((way) => isKept(way, pairs)));
      },
    ),
    { numRuns: 200 },
  );
});

function isKept(rooms: Rooms, pairs: readonly Pair[]): boolean {
  const places = new Map(rooms.flatMap((room, n) => room.map((one) => [one, `${n}`] as const)));
  return !pairs.some((each) => isBroken(each, places));
}

/** All ways to seat six people in so many rooms. */
const everyWay = (rooms: number): Rooms[] =>
  Array.from({ length: rooms ** people.length }, (_, way) =>
    Array.from({ length: rooms }, (_room, room) =>
      people.filter((_one, n) => Math.floor(way / rooms ** n) % rooms === room),
    ),
  );

test("fifteen people with many pairs find the only rooms there are", () => {
  const many = Array.from({ length: 15 }, (_, n) => `p${String(n).padStart(2, "0")}`);
  const home = (n: number) => (n * 7 + 3) % 3;
  const pairs = many.flatMap((a, n) =>
    many.flatMap((b, m) => (n < m && home(n) !== home(m) ? [pair("apart", a, b)] : [])),
  );
  const rooms = [0, 1, 2].map((room) => many.filter((_one, n) => Math.floor(n / 5) === room));
  expect(isKept(seatPairs(rooms, { pairs, present: [] }), pairs)).toBe(true);
});
