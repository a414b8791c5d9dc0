import fc from "fast-check";
import { expect, test } from "vitest";
import {
  brokenPairs,
  changed,
  emptyRooms,
  nameFault,
  type Person,
  placed,
  placeOf,
  type Rooms,
  unplaced,
  withoutRoom,
  withRoom,
} from "./plan.ts";

const nameOf = (number: number) => `Room ${number}`;
const people: readonly Person[] = ["ana", "ben", "cem", "dee"].map((name) => ({
  personId: name,
  name,
  isHere: name !== "dee",
}));
const pair = (kind: "apart" | "together", a: string, b: string) => ({
  pairId: `${a}-${b}`,
  a,
  b,
  kind,
  reason: "",
});

test("whatever is moved, everybody is in one room at most and nobody is lost", () => {
  const moves = fc.array(
    fc.record({
      who: fc.constantFrom("ana", "ben", "cem"),
      to: fc.constantFrom(null, 0, 1, 2),
    }),
  );
  fc.assert(
    fc.property(moves, (made) => {
      const rooms = made.reduce<Rooms>(
        (plan, { who, to }) => placed(plan, who, to),
        emptyRooms(3, nameOf),
      );
      const inRooms = rooms.flatMap(({ personIds }) => personIds);
      expect(new Set(inRooms).size).toBe(inRooms.length);
      const outside = unplaced(rooms, people).map(({ personId }) => personId);
      expect([...inRooms, ...outside].toSorted()).toEqual(["ana", "ben", "cem"]);
      for (const { who, to } of made.slice(-1)) expect(placeOf(rooms, who)).toBe(to);
    }),
  );
});

test("a new room takes the first free name, and the people of a room that is taken away are in none", () => {
  const two = placed(emptyRooms(2, nameOf), "ana", 0);
  expect(withRoom(changed(two, 0, { name: "Garden" }), nameOf).map(({ name }) => name)).toEqual([
    "Garden",
    "Room 2",
    "Room 1",
  ]);
  expect(unplaced(withoutRoom(two, 0), people).map(({ name }) => name)).toEqual([
    "ana",
    "ben",
    "cem",
  ]);
});

test("a room needs a name of its own", () => {
  const rooms = changed(changed(emptyRooms(3, nameOf), 1, { name: " room 1" }), 2, { name: " " });
  expect([0, 1, 2].map((at) => nameFault(rooms, at))).toEqual(["taken", "taken", "empty"]);
});

test("pairs that are not respected are found, also with who stays in the main room, not with who is absent", () => {
  const rooms = placed(placed(emptyRooms(2, nameOf), "ana", 0), "ben", 0);
  const broken = brokenPairs(
    rooms,
    [
      pair("apart", "ana", "ben"),
      pair("apart", "ana", "cem"),
      pair("together", "ana", "ben"),
      pair("together", "ana", "cem"),
      pair("together", "ana", "dee"),
    ],
    people,
  );
  expect(broken.map(({ kind, pairId }) => `${kind} ${pairId}`)).toEqual([
    "apart ana-ben",
    "together ana-cem",
  ]);
});
