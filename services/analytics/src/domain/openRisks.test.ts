import { expect, test } from "vitest";
import { openRisks, type RiskItem } from "./openRisks.ts";

const item = (more: Partial<RiskItem>): RiskItem => ({
  ...{ clientId: "c", level: "same_day", taken: false, closed: false },
  openedAt: new Date("2026-03-02T15:00:00Z"),
  dueAt: new Date("2026-03-02T17:00:00Z"),
  ...more,
});

test("the most urgent comes first, and of the same level the oldest", () => {
  const late = item({ openedAt: new Date("2026-03-02T16:00:00Z") });
  const found = openRisks([item({ level: "info" }), late, item({}), item({ level: "now" })]);
  expect(found.map(({ level, openedAt }) => [level, openedAt.slice(11, 13)])).toEqual([
    ["now", "15"],
    ["same_day", "15"],
    ["same_day", "16"],
    ["info", "15"],
  ]);
});

test("what is closed, or was not told to be open yet, is not open", () => {
  expect(
    openRisks([item({ closed: true }), item({ openedAt: null }), item({ level: null })]),
  ).toEqual([]);
});
