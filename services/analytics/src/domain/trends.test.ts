import { expect, test } from "vitest";
import type { ScoreChange } from "@hearth/contracts/analytics/scores";
import { ownAnswers } from "./ownAnswers.ts";
import { mainTrends, markOf, type Measure, type ScoredTry, trends } from "./trends.ts";

const lower: ScoreChange = { points: 5, kind: "reliable-change", direction: "lower-is-better" };
const measure: Measure = {
  ...{ id: "mood", version: "1.0.0", scaleId: "total", title: "Mood", min: 0, max: 27 },
  change: lower,
};
let seq = 0;
const scored = (total: number, more: Partial<ScoredTry> = {}): ScoredTry => ({
  ...{ assignmentId: `a${(seq += 1)}`, clientId: "c", turn: 1, attempt: 1, band: null, total },
  ...{ instrumentId: "mood", version: "1.0.0", scaleId: "total" },
  submittedAt: new Date(Date.UTC(2026, 2, 1) + seq * 86_400_000),
  ...more,
});
const marks = (all: readonly ScoredTry[]) =>
  trends(all, [measure]).map(({ points }) => points.map(({ mark }) => mark));

test.each([
  [-4, "same"],
  [-5, "better"],
  [5, "worse"],
] as const)("a difference of %i is %s where lower is better", (difference, mark) => {
  expect(markOf(difference, lower)).toBe(mark);
});

test("where higher is better, a rise is good", () => {
  expect(markOf(6, { ...lower, direction: "higher-is-better" })).toBe("better");
});

test("each point is held against the first, not against the one before", () => {
  const falling = [20, 17, 14].map((total) => scored(total));
  expect(marks(falling)).toEqual([[null, "same", "better"]]);
});

test("versions are never mixed, nor is a change marked where no study says what it means", () => {
  const other = { version: "2.0.0" };
  const all = [scored(20), scored(3, other), scored(2), scored(20, other)];
  expect(marks(all)).toEqual([
    [null, "better"],
    [null, null],
  ]);
});

test("of several tries at the same turn the last one counts, whatever came first", () => {
  const again = { assignmentId: "a", turn: 1 };
  const [all] = trends([scored(9, { ...again, attempt: 2 }), scored(20, again)], [measure]);
  expect(all?.points).toMatchObject([{ total: 9 }]);
});

test("of an instrument with a total its parts are left out; of one without they stand for it", () => {
  const parts = { instrumentId: "use", scaleId: "risk" };
  const all = trends([scored(20), scored(4, { scaleId: "b" }), scored(7, parts)], []);
  expect(mainTrends(all).map(({ scaleId }) => scaleId)).toEqual(["total", "risk"]);
});

test("a client is told of a trend without names, numbers and bands", () => {
  const own = ownAnswers(trends([scored(20, { band: "Severe" }), scored(9)], [measure]));
  expect(own).toEqual([
    { times: 2, lastAt: expect.stringContaining("2026") as string, mark: "better" },
  ]);
});
