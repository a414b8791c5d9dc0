import { expect, test } from "vitest";
import { PlannedRooms } from "@hearth/contracts/live/rooms";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { aGroup, arrival, now } from "../../test/aGroup.ts";
import { opened, roomsOf, withPlan } from "../../test/aPlan.ts";
import { admitAll, enter } from "./people.ts";
import { asLast, asPrepared, byChance, byRotation } from "./suggest.ts";

const same = (people: readonly string[]) => [...people];
const four = admitAll(aGroup(["ana", "ben", "cem", "dia"]), now);
const peopleIn = (rooms: readonly { personIds: readonly string[] }[]) =>
  rooms.map(({ personIds }) => personIds.toSorted());
const pair = (kind: Pair["kind"], a: string, b: string): Pair => ({
  pairId: `${a}-${b}`,
  a,
  b,
  kind,
  reason: "",
});

test("clients are dealt; staff, who only looks on, and who waits at the door are not", () => {
  const observer = { ...arrival("obi"), role: "observer" as const };
  const state = enter(admitAll(enter(four, observer), now), arrival("late"));
  const { rooms, rounds, unmet } = byChance(state, 2, same);
  expect(peopleIn(rooms).flat().toSorted()).toEqual(["ana", "ben", "cem", "dia"]);
  expect(rooms.map(({ name }) => name)).toEqual(["Room 1", "Room 2"]);
  expect({ rounds, unmet }).toEqual({ rounds: [], unmet: [] });
});

test("rooms keep the names and tasks of the plan, and new ones get names of their own", () => {
  const [first] = roomsOf([]);
  const plan = {
    version: 1,
    rooms: [{ ...first, name: "Room 2", task: { text: "Breathe", link: null }, personIds: [] }],
    savedBy: "lead",
  };
  const { session } = four;
  const state = { ...four, session: { ...session, breakouts: { ...session.breakouts, plan } } };
  const { rooms } = byChance(state, 3, same);
  expect(rooms.map(({ name }) => name)).toEqual(["Room 2", "Room 1", "Room 3"]);
  expect(rooms[0]?.task.text).toBe("Breathe");
});

test("a pair that can't be respected in so many rooms is named", () => {
  const state = { ...four, pairs: [pair("apart", "ana", "ben")] };
  expect(byChance(state, 1, same).unmet).toEqual(["ana-ben"]);
  expect(byChance(state, 2, same).unmet).toEqual([]);
});

test("the same rooms as last time are for those who are here, and respect pairs that were set since", () => {
  const last = roomsOf(["ana", "ben", "gone"], ["cem"]).map((room) => ({ ...room, met: [] }));
  expect(peopleIn(asLast(four, last).rooms)).toEqual([["ana", "ben"], ["cem"]]);
  const state = { ...four, pairs: [pair("apart", "ana", "ben")] };
  expect(peopleIn(asLast(state, last).rooms)).toEqual([["ana"], ["ben", "cem"]]);
});

test("a prepared set is also for who comes later", () => {
  const { rooms } = asPrepared(four, roomsOf(["ana", "later"], ["cem"]));
  expect(peopleIn(rooms)).toEqual([["ana", "later"], ["cem"]]);
});

test("a rotation counts earlier rounds, and the rooms that are open now", () => {
  const past = [
    roomsOf(["ana", "ben"], ["cem", "dia"]).map((room) => ({ ...room, met: room.personIds })),
  ];
  const open = opened(withPlan(four, ["ana", "cem"], ["ben", "dia"]));
  const { rooms, rounds } = byRotation(open, 2, past);
  expect(peopleIn(rooms)).toContainEqual(["ana", "dia"]);
  expect(rounds.map((round) => round.map((room) => room.toSorted()))).toEqual([peopleIn(rooms)]);
});

test("whatever is suggested can be saved", () => {
  const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  const group = admitAll(aGroup([uuid(1), uuid(2), uuid(3)]), now);
  for (const { rooms } of [byChance(group, 10, same), byRotation(group, 2, [])])
    expect(PlannedRooms.safeParse(rooms).success).toBe(true);
});
