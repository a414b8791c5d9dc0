import { expect, test } from "vitest";
import type { PayerProfile } from "@hearth/contracts/analytics/hours";
import { defaultProfile } from "./profile.ts";
import { programHours } from "./programHours.ts";
import type { Stay } from "./stay.ts";

const newYork = "America/New_York";
const stay = (startsAt: string, minutes: number, more: Partial<Stay> = {}): Stay => ({
  ...{ sessionId: startsAt, personId: "p", groupId: "g", timeZone: newYork, seconds: minutes * 60 },
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + 50 * 60_000),
  ...more,
});
const hours = (stays: readonly Stay[], today: string, rule: Partial<PayerProfile> = {}) =>
  programHours(stays, today, { ...defaultProfile, ...rule }).weeks;

test("three hours on three days make the week, a minute less does not", () => {
  const days = ["2026-03-02T14:00:00Z", "2026-03-04T14:00:00Z", "2026-03-06T14:00:00Z"];
  const met = hours(
    days.map((day) => stay(day, 180)),
    "2026-03-06",
  );
  expect(met).toMatchObject([{ weekOf: "2026-03-02", minutes: 540, met: true, daysMet: 3 }]);
  const missed = hours(
    days.map((day, place) => stay(day, place === 0 ? 179 : 180)),
    "2026-03-06",
  );
  expect(missed).toMatchObject([{ minutes: 539, met: false, daysMet: 2 }]);
});

test("seconds of several groups of a day are added before they are rounded down", () => {
  const day = [
    stay("2026-03-02T14:00:00Z", 0, { seconds: 90 }),
    stay("2026-03-02T15:00:00Z", 0, { seconds: 90 }),
  ];
  expect(hours(day, "2026-03-02")).toMatchObject([{ minutes: 3 }]);
  expect(hours(day, "2026-03-02", { roundToMinutes: 15 })).toMatchObject([{ minutes: 0 }]);
});

test("three groups of 50 minutes are a day of three hours only where breaks count", () => {
  const day = ["14:00", "15:05", "16:10"].map((at) => stay(`2026-03-02T${at}:00Z`, 50));
  const minutes = (rule: Partial<PayerProfile>) => hours(day, "2026-03-02", rule)[0]?.minutes;
  expect(minutes({})).toBe(150);
  expect(minutes({ countedBreakMinutes: 60 })).toBe(180);
  expect(minutes({ countedBreakMinutes: 20 })).toBe(170);
  expect(minutes({ countedBreakMinutes: 60, longestBreakMinutes: 10 })).toBe(150);
  const missedOne = day.map((one, place) => (place === 1 ? { ...one, seconds: 0 } : one));
  expect(hours(missedOne, "2026-03-02", { countedBreakMinutes: 60 })[0]?.minutes).toBe(100);
});

test("a late evening belongs to its own day and week, though Greenwich is a day ahead", () => {
  const sunday = [stay("2026-03-09T02:30:00Z", 60)];
  expect(hours(sunday, "2026-03-09")).toMatchObject([
    { weekOf: "2026-03-02", days: [{ day: "2026-03-08", minutes: 60 }] },
    { weekOf: "2026-03-09", minutes: 0, days: [] },
  ]);
});

test("the week in which the clocks change has seven days all the same", () => {
  const week = ["2026-03-08T04:30:00Z", "2026-03-09T03:30:00Z"].map((at) => stay(at, 60));
  expect(hours(week, "2026-03-08")).toMatchObject([
    { weekOf: "2026-03-02", minutes: 120, days: [{ day: "2026-03-07" }, { day: "2026-03-08" }] },
  ]);
  const back = ["2026-11-01T03:30:00Z", "2026-11-02T04:30:00Z"].map((at) => stay(at, 60));
  expect(hours(back, "2026-11-01")).toMatchObject([
    { weekOf: "2026-10-26", days: [{ day: "2026-10-31" }, { day: "2026-11-01" }] },
  ]);
});

test("a payer may begin weeks on Sunday, and tell days apart in the zone of the program", () => {
  const late = [stay("2026-03-08T04:30:00Z", 60)];
  expect(hours(late, "2026-03-08", { weekStartsOn: 7, timeZone: "UTC" })).toMatchObject([
    { weekOf: "2026-03-08", days: [{ day: "2026-03-08" }] },
  ]);
});

test("weeks without a session are there, and no more than twelve of them", () => {
  const weeks = hours([stay("2025-01-06T14:00:00Z", 60)], "2026-03-04");
  expect(weeks).toHaveLength(12);
  expect(weeks.at(-1)).toEqual({
    ...{ weekOf: "2026-03-02", minutes: 0, met: false, daysMet: 0, days: [] },
  });
  expect(hours([], "2026-03-04")).toHaveLength(1);
});
