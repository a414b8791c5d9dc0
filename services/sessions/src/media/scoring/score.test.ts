import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Score, scoreOf, type Window } from "./score.ts";
import { UsualPace } from "./usualPace.ts";

/** Computed from the documented formulas by another program; the Go peers can be held against the same file. */
type Vector = Score & { readonly name: string; readonly window: Window; readonly previous: number };
const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, "score.vectors.json"), "utf8"),
) as Vector[];

test.each(vectors)("$name", ({ window, previous, score, level, mos }) => {
  const given = scoreOf(window, previous);
  expect(given.level).toBe(level);
  expect(given.score).toBeCloseTo(score, 6);
  expect(given.mos).toBeCloseTo(mos, 6);
});

const share = fc.double({ min: 0, max: 100, noNaN: true });
const ms = fc.double({ min: 0, max: 2_000, noNaN: true });
const flowing = fc.record({
  codec: fc.constantFrom("opus", "red", "video" as const),
  fec: fc.boolean(),
  packets: fc.integer({ min: 1, max: 10_000 }),
  padding: fc.nat(500),
  lost: fc.nat(5_000),
  missingUpstream: fc.nat(100),
  outOfOrder: fc.nat(100),
  rttMs: ms,
  jitterMs: ms,
  layersBelowWanted: fc.nat(3),
});
const raised = (window: Window, by: Partial<Window>, previous: number) => [
  scoreOf(window, previous).mos,
  scoreOf({ ...window, ...by }, previous).mos,
];

test("a score stays within 30 and 100 and its opinion within 1 and 4.5, whatever was seen", () => {
  fc.assert(
    fc.property(flowing, share, (window, previous) => {
      const { score, mos } = scoreOf(window, Math.max(30, previous));
      expect(score).toBeGreaterThanOrEqual(30);
      expect(score).toBeLessThanOrEqual(100);
      expect(mos).toBeGreaterThanOrEqual(1);
      expect(mos).toBeLessThanOrEqual(4.5);
    }),
  );
});

test("more loss, more delay and fewer layers never feel better", () => {
  fc.assert(
    fc.property(flowing, share, fc.nat(1_000), (window, previous, more) => {
      for (const worse of [
        { lost: window.lost + more },
        { rttMs: window.rttMs + more },
        { jitterMs: window.jitterMs + more },
        { layersBelowWanted: window.layersBelowWanted + 1 },
      ]) {
        const [before = 0, after = 0] = raised(window, worse, previous);
        expect(after).toBeLessThanOrEqual(before + 1e-9);
      }
    }),
  );
});

test("bad moments are felt at once and forgotten slowly", () => {
  const fine: Window = { codec: "opus", packets: 250, lost: 0, rttMs: 0, jitterMs: 0 };
  const bad: Window = { ...fine, packets: 250, lost: 12.5 };
  expect(scoreOf(bad, 100).score).toBeCloseTo(0.8 * 60 + 0.2 * 100, 6);
  expect(scoreOf(fine, 60).score).toBeCloseTo(0.4 * 100 + 0.6 * 60, 6);
});

test("what is not meant to flow is judged at once, with nothing of before in it", () => {
  fc.assert(
    fc.property(flowing, share, (window, previous) => {
      const given = (by: Partial<Window>) => scoreOf({ ...window, ...by }, previous).score;
      expect(given({ held: "muted" })).toBe(100);
      expect(given({ held: "congested" })).toBe(30);
      expect(given({ packets: 0 })).toBe(40);
      expect(given({ packets: 0, stale: true })).toBe(20);
    }),
  );
});

test("the usual pace is the one that came most often, not the mean", () => {
  const pace = new UsualPace();
  expect(pace.usual).toBe(0);
  for (const seen of [50, 51, 49, 2, 3, 48, 400]) pace.note(seen);
  expect(pace.usual).toBe(50);
  for (let silent = 0; silent < 60; silent += 1) pace.note(2.5);
  expect(pace.usual).toBe(5);
});
