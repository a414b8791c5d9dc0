import fc from "fast-check";
import { expect, test } from "vitest";
import { aGroup, later, now } from "../../test/aGroup.ts";
import { attendanceOf, merge, secondsPresent } from "./attendance.ts";
import { admit } from "./people.ts";

const stay = (from: number, to: number | null, room = "main") => ({
  participantId: "at-ana",
  room,
  from: later(from),
  to: to === null ? null : later(to),
});
const until = later(1_000);

test("a reconnect within 30 seconds is no absence, a longer one is", () => {
  expect(secondsPresent([stay(0, 100), stay(130, 200)], until)).toBe(200);
  expect(secondsPresent([stay(0, 100), stay(131, 200)], until)).toBe(169);
});

test("time in breakout rooms counts, and no second counts twice", () => {
  const stays = [stay(0, 100), stay(90, 200, "room-1-1"), stay(50, 60), stay(200, 300)];
  expect(secondsPresent(stays, until)).toBe(300);
});

test("a stay that goes on counts up to now", () => {
  expect(secondsPresent([stay(400, null)], until)).toBe(600);
  expect(secondsPresent([], until)).toBe(0);
});

test("merged stays lie apart, in order, and hold every raw one", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 90_000 }))
    .map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
      const merged = merge(spans);
      merged.slice(1).forEach((one, index) => {
        expect(one.from - (merged[index]?.to ?? 0)).toBeGreaterThan(30_000);
      });
      for (const { from, to } of spans)
        expect(merged.some((one) => one.from <= from && to <= one.to)).toBe(true);
      expect(merge(merged)).toEqual(merged);
    }),
  );
});

test("who was let in is listed, with whole minutes and the rooms by name, and how long they spoke in each; who only waited is not", () => {
  const { participants } = admit(aGroup(["ana", "ben"]), ["at-ana"], now);
  const stays = [stay(0, 119), stay(119, 179, "room-1-2")];
  const rooms = new Map([["room-1-2", { name: "Room 2", kind: "breakout" as const }]]);
  const spoken = [
    { participantId: "at-ana", room: "room-1-2", ms: 59_900 },
    { participantId: "at-ana", room: "main", ms: 999 },
    { participantId: "at-lead", room: "main", ms: 1_000 },
  ];
  const attendance = attendanceOf(participants, { stays, spoken }, { until, rooms });
  expect(attendance.map(({ personId }) => personId)).toEqual(["lead", "ana"]);
  expect(attendance[1]).toMatchObject({
    minutes: 2,
    seconds: 179,
    intervals: [
      { roomName: "Main room", roomKind: "main" },
      { roomName: "Room 2", roomKind: "breakout" },
    ],
    spoken: [{ room: "room-1-2", roomName: "Room 2", seconds: 59 }],
  });
  expect(attendance[0]?.spoken).toMatchObject([{ room: "main", seconds: 1 }]);
});
