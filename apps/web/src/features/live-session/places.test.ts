// @vitest-environment jsdom
import i18next from "i18next";
import { expect, test } from "vitest";
import { aBreakout, anOpenRoom, asClient } from "../../../test/liveSnapshots.ts";
import "../../lib/i18n/index.ts";
import { initials } from "./initials.ts";
import "./index.ts";
import { returnsAt, roomName, sizesOf } from "./places.ts";
import { asClock } from "./useSecondsLeft.ts";

test("people are split evenly, the larger rooms first", () => {
  expect(sizesOf(7, 3)).toEqual([3, 2, 2]);
  expect(sizesOf(12, 2)).toEqual([6, 6]);
  expect(sizesOf(1, 2)).toEqual([1, 0]);
});

test("everybody is back by what comes first: the recall, the end of the rooms, that of the session", () => {
  const at = (minute: number) => `2026-11-23T18:0${minute}:00.000Z`;
  const [first, second, third] = [at(1), at(2), at(3)];
  const backAt = (change: Parameters<typeof aBreakout>[0]) =>
    returnsAt(asClient({ breakout: aBreakout(change) }));
  expect(backAt({ recallAt: second, endsAt: first, closesAt: third })).toBe(first);
  expect(backAt({ recallAt: first, endsAt: second })).toBe(first);
  expect(backAt({ recallAt: null, endsAt: second, closesAt: first })).toBe(first);
  expect(backAt({ recallAt: null, endsAt: null })).toBeNull();
  expect(returnsAt(asClient({ breakout: null }))).toBeNull();
});

test("rooms that nobody has named are called by their kind, in the language of who reads", () => {
  const rooms = [anOpenRoom("r1", "Harbour"), anOpenRoom("p1", "", { kind: "private" })];
  const view = asClient({ rooms });
  const named = (language: string) =>
    ["main", "r1", "p1"].map((room) => roomName(view, room, i18next.getFixedT(language, "live")));
  expect(named("en")).toEqual(["Main room", "Harbour", "Private room"]);
  expect(named("es")).toEqual(["Sala principal", "Harbour", "Sala privada"]);
});

test("time left reads like a clock", () => {
  expect([272, 59, 3662].map(asClock)).toEqual(["4:32", "0:59", "1:01:02"]);
});

test("initials leave titles out", () => {
  expect(["Dr. Elena Rivera", "ana", "Émile  Zola"].map(initials)).toEqual(["ER", "A", "ÉZ"]);
});
