import type { Submission } from "@hearth/contracts/homework/submissions";
import { expect, test } from "vitest";
import { mustBeNear, nextTry } from "./nextTry.ts";
import { progressOf } from "./progress.ts";

const aTry = (turn: number, attempt: number, more: Partial<Submission> = {}): Submission => ({
  ...{ submissionId: `${turn}.${attempt}`, assignmentId: "a", clientId: "c", turn, attempt },
  ...{ day: `2026-03-0${turn}`, state: "submitted", begunAt: "", submittedAt: "" },
  ...more,
});
const once = { every: "once", times: 1 } as const;
const daily = { every: "day", times: 3 } as const;
const weekly = { every: "week", times: 2 } as const;

test("the first try is the first turn", () => {
  expect(nextTry(once, [], "2026-03-01")).toEqual({ turn: 1, attempt: 1, from: null });
});

test("work that was returned is tried again, from what was answered", () => {
  const returned = aTry(1, 1, { state: "returned" });
  expect(nextTry(once, [returned], "2026-03-05")).toEqual({ turn: 1, attempt: 2, from: returned });
});

test("a daily card is filled in once a day, so many times", () => {
  expect(nextTry(daily, [aTry(1, 1)], "2026-03-02")).toMatchObject({ turn: 2, attempt: 1 });
  const refused = expect.objectContaining({ code: "conflict" }) as Error;
  expect(() => nextTry(daily, [aTry(1, 1)], "2026-03-01")).toThrow(refused);
  const all = [aTry(1, 1), aTry(2, 1), aTry(3, 1)];
  expect(() => nextTry(daily, all, "2026-03-09")).toThrow(refused);
});

test("weekly work waits for a week", () => {
  expect(() => nextTry(weekly, [aTry(1, 1)], "2026-03-07")).toThrow(/the next one comes later/);
  expect(nextTry(weekly, [aTry(1, 1)], "2026-03-08")).toMatchObject({ turn: 2 });
});

test("a day is one of the last two weeks, or one that has begun elsewhere on earth", () => {
  const now = new Date("2026-03-15T12:00:00Z");
  for (const day of ["2026-03-16", "2026-03-01"]) expect(() => mustBeNear(day, now)).not.toThrow();
  for (const day of ["2026-03-17", "2026-02-28"])
    expect(() => mustBeNear(day, now)).toThrow(/last two weeks/);
});

test.each([
  ["nothing is begun", once, [], { status: "open", turnsDone: 0, lastDay: null, begun: false }],
  [
    "a draft is begun work",
    once,
    [aTry(1, 1, { state: "draft" })],
    { status: "open", begun: true },
  ],
  ["all is handed in", once, [aTry(1, 1)], { status: "submitted", turnsDone: 1 }],
  [
    "a part is handed in",
    daily,
    [aTry(1, 1)],
    { status: "open", turnsDone: 1, lastDay: "2026-03-01" },
  ],
  [
    "one is returned",
    daily,
    [aTry(1, 1, { state: "returned" })],
    { status: "returned", turnsDone: 0 },
  ],
  [
    "the second try is begun",
    once,
    [aTry(1, 1, { state: "returned" }), aTry(1, 2, { state: "draft" })],
    { status: "returned", begun: true },
  ],
  [
    "the second try is handed in",
    once,
    [aTry(1, 1, { state: "returned" }), aTry(1, 2)],
    { status: "submitted", begun: false },
  ],
  ["all is looked at", once, [aTry(1, 1, { state: "reviewed" })], { status: "closed" }],
] as const)("%s", (...[, dose, tries, progress]) => {
  expect(progressOf(dose, tries)).toMatchObject(progress);
});
