import { expect, test } from "vitest";
import { byDay } from "./byDay.ts";

const at = (postedAt: string) => ({ postedAt });

test("a message late in the evening stands under the reader's own day", () => {
  const messages = [at("2026-03-03T03:30:00.000Z"), at("2026-03-03T05:30:00.000Z")];
  const days = (zone: string) => byDay(messages, zone).map(({ day }) => day);
  expect(days("America/New_York")).toEqual(["2026-03-02", "2026-03-03"]);
  expect(days("UTC")).toEqual(["2026-03-03"]);
});

test("the night in which the clocks change is still one day", () => {
  const messages = [at("2026-03-08T06:30:00.000Z"), at("2026-03-08T07:30:00.000Z")];
  expect(byDay(messages, "America/New_York")).toHaveLength(1);
});
