import fc from "fast-check";
import { expect, test } from "vitest";
import { evenSplit } from "./split.ts";

/** The numbers that chance gave, again and again. */
const replay = (numbers: readonly number[]) => {
  let next = 0;
  return () => numbers[next++ % numbers.length] ?? 0;
};
const chances = fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { minLength: 1 });

test("everybody is in exactly one room, and no room has two people more than another", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { maxLength: 40 }),
      fc.integer({ min: 2, max: 10 }),
      chances,
      (people, rooms, numbers) => {
        const parts = evenSplit(people, rooms, replay(numbers));
        const sizes = parts.map((part) => part.length);
        expect(parts).toHaveLength(rooms);
        expect(parts.flat().toSorted()).toEqual(people.toSorted());
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("another throw of the dice makes other rooms", () => {
  const people = ["a", "b", "c", "d"];
  const first = evenSplit(people, 2, replay([0, 0, 0, 0]));
  const second = evenSplit(people, 2, replay([0.9, 0.9, 0.9, 0.9]));
  expect(first).toEqual([
    ["a", "c"],
    ["b", "d"],
  ]);
  expect(second).not.toEqual(first);
});
