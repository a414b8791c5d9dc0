import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { dayOf, isSkipped, stretchFrom, stretchOfDays } from "./dates.ts";
import { sameClock } from "./zones.ts";

const at = (text: string) => Temporal.Instant.from(text);
const newYork = "America/New_York";

test("the day on which the clocks go forward has 23 hours", () => {
  const day = stretchOfDays(at("2026-03-08T17:00:00Z"), newYork, { skip: 0, days: 1 });
  expect(day).toEqual({ from: "2026-03-08T05:00:00.000Z", to: "2026-03-09T04:00:00.000Z" });
});

test("the day on which the clocks go back has 25 hours", () => {
  const day = stretchOfDays(at("2026-11-01T17:00:00Z"), newYork, { skip: 0, days: 1 });
  expect(day).toEqual({ from: "2026-11-01T04:00:00.000Z", to: "2026-11-02T05:00:00.000Z" });
});

test("late in the evening it is still today, though Greenwich is a day ahead", () => {
  const { from } = stretchOfDays(at("2026-06-02T03:30:00Z"), newYork, { skip: 0, days: 1 });
  expect(dayOf(from, newYork)).toBe("2026-06-01");
});

test("a session over the change of the clocks is as long as it says", () => {
  const night = stretchFrom("2026-03-08", "01:30", { timeZone: newYork, minutes: 120 });
  expect(night).toEqual({ from: "2026-03-08T06:30:00.000Z", to: "2026-03-08T08:30:00.000Z" });
});

test("a time that the clocks leave out is noticed, in its zone alone", () => {
  expect(isSkipped("2026-03-08", "02:30", newYork)).toBe(true);
  expect(isSkipped("2026-03-08", "02:30", "America/Phoenix")).toBe(false);
});

test("Phoenix and Denver share a clock in winter and not in summer", () => {
  expect(sameClock("2026-01-15T12:00:00Z", "America/Phoenix", "America/Denver")).toBe(true);
  expect(sameClock("2026-07-15T12:00:00Z", "America/Phoenix", "America/Denver")).toBe(false);
});
