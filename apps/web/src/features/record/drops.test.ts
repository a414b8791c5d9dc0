import { expect, test } from "vitest";
import { dropsOf } from "./drops.ts";

const at = (seconds: number) =>
  new Date(Date.UTC(2026, 10, 23, 18) + seconds * 1_000).toISOString();
const ann = (...intervals: { from: string; to: string | null }[]) => ({
  ...{ participantId: "a", displayName: "Ann" },
  intervals,
});

test("a move from room to room is no lost connection, a gap is one", () => {
  const moved = [
    { from: at(0), to: at(60) },
    { from: at(60), to: at(120) },
    { from: at(132), to: null },
  ];
  expect(dropsOf([ann(...moved)])).toEqual([
    { participantId: "a", displayName: "Ann", from: at(120), to: at(132), seconds: 12 },
  ]);
});

test("who was there by two devices was not away while one of them was gone", () => {
  const both = [
    { from: at(0), to: at(100) },
    { from: at(20), to: at(50) },
    { from: at(70), to: at(100) },
  ];
  expect(dropsOf([ann(...both)])).toEqual([]);
});

test("drops of all people are in order of time; who left for good did not drop", () => {
  const ben = {
    participantId: "b",
    displayName: "Ben",
    intervals: [
      { from: at(30), to: null },
      { from: at(0), to: at(10) },
    ],
  };
  const found = dropsOf([ann({ from: at(0), to: at(5) }, { from: at(40), to: at(50) }), ben]);
  expect(found.map(({ displayName, seconds }) => [displayName, seconds])).toEqual([
    ["Ann", 35],
    ["Ben", 20],
  ]);
});
