import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { deal, type Rooms } from "./deal.ts";
import { isBroken } from "./pairs.ts";
import { seatPairs } from "./seatPairs.ts";

const places = (rooms: Rooms) =>
  new Map(rooms.flatMap((room, index) => room.map((one) => [one, String(index)] as const)));
const broken = (rooms: Rooms, pairs: readonly Pair[]) =>
  pairs.filter((pair) => isBroken(pair, places(rooms)));
const spread = (rooms: Rooms) => {
  const sizes = rooms.map((room) => room.length);
  return Math.max(...sizes) - Math.min(...sizes);
};
/** Every way to put people into rooms. */
const everyWay = (people: readonly string[], rooms: number): Rooms[] =>
  people.reduce<string[][][]>(
    (ways, one) =>
      ways.flatMap((way) =>
        way.map((_, goal) => way.map((room, index) => (index === goal ? [...room, one] : room))),
      ),
    [Array.from({ length: rooms }, () => [])],
  );

const names = ["ana", "ben", "cem", "dia", "eva", "fay"] as const;
const name = fc.constantFrom(...names);
const pairs = fc.uniqueArray(
  fc
    .record({ a: name, b: name, kind: fc.constantFrom("apart" as const, "together" as const) })
    .filter(({ a, b }) => a < b)
    .map((pair) => ({ ...pair, pairId: `${pair.a}-${pair.b}`, reason: "They know" })),
  { maxLength: 4, selector: ({ pairId }) => pairId },
);

test("everybody is in exactly one room, and no room has two people more than another", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { maxLength: 40 }),
      fc.integer({ min: 1, max: 10 }),
      (people, rooms) => {
        const dealt = deal(people, { rooms, pairs: [] });
        expect(dealt).toHaveLength(rooms);
        expect(dealt.flat().toSorted()).toEqual(people.toSorted());
        expect(spread(dealt)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("pairs are respected wherever that is possible, in rooms as even as they allow", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...names]),
      fc.integer({ min: 1, max: 3 }),
      pairs,
      (people, rooms, all) => {
        const known = all.filter(({ a, b }) => people.includes(a) && people.includes(b));
        const dealt = deal(people, { rooms, pairs: known });
        expect(dealt.flat().toSorted()).toEqual(people.toSorted());
        const good = everyWay(people, rooms).filter((way) => broken(way, known).length === 0);
        if (good.length === 0) return;
        expect(broken(dealt, known)).toEqual([]);
        expect(spread(dealt)).toBe(Math.min(...good.map(spread)));
      },
    ),
  );
});

test("who comes in another order is in other rooms", () => {
  const rooms = 2;
  expect(deal(["a", "b", "c", "d"], { rooms, pairs: [] })).not.toEqual(
    deal(["a", "c", "b", "d"], { rooms, pairs: [] }),
  );
});

test("prepared rooms stay as they are but for those whom a pair moves", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...names]),
      fc.integer({ min: 2, max: 3 }),
      pairs,
      (people, count, all) => {
        const rooms = Array.from({ length: count }, (_, room) =>
          people.filter((_one, index) => index % count === room),
        );
        const seated = seatPairs(rooms, { pairs: all, present: [] });
        expect(seated.flat().toSorted()).toEqual(people.toSorted());
        if (broken(rooms, all).length === 0) expect(places(seated)).toEqual(places(rooms));
        const apart = all.filter(({ kind }) => kind === "apart");
        if (apart.length <= 1 && apart.length === all.length)
          expect(broken(seated, all)).toEqual([]);
        const together = all.filter(({ kind }) => kind === "together");
        expect(broken(seated, together)).toEqual([]);
      },
    ),
  );
});

test("who is here and in no room is brought to whom they are always with", () => {
  const together = { pairId: "1", a: "ana", b: "ben", kind: "together" as const, reason: "" };
  const seated = seatPairs([["cem"], ["ana"]], { pairs: [together], present: ["ben", "dia"] });
  expect(seated).toEqual([["cem"], ["ana", "ben"]]);
});
