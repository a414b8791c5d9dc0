import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterLook,
  chose,
  firstMode,
  judge,
  type Judged,
  type Mode,
  type ModeState,
} from "./mode.ts";

const line = { outgoingBps: null, lostOut: null, lostIn: null, frozen: null };
const after = (state: ModeState, judged: readonly Judged[]): ModeState =>
  judged.reduce(afterLook, state);
const times = (count: number, judged: Judged): Judged[] => Array<Judged>(count).fill(judged);
const rank: Record<Mode, number> = { full: 0, low: 1, audio: 2 };

test.each([
  ["nothing is known", line, "good"],
  ["there is room for everything", { ...line, outgoingBps: 2_000_000, lostIn: 0 }, "good"],
  ["there is room for small pictures", { ...line, outgoingBps: 180_000 }, "weak"],
  ["there is room for a voice", { ...line, outgoingBps: 64_000 }, "poor"],
  ["much is lost on the way here", { ...line, lostIn: 0.2 }, "poor"],
  ["some is lost on the way out", { ...line, lostOut: 0.08 }, "weak"],
  ["pictures stand still, as on a slow device", { ...line, frozen: 0.9 }, "weak"],
] as const)("a line is judged where %s", (_, seen, judged) => {
  expect(judge(seen)).toBe(judged);
});

test("a bad line for some seconds makes pictures small, a very bad one leaves voices", () => {
  expect(after(firstMode, times(4, "weak")).now).toBe("full");
  expect(after(firstMode, times(5, "weak")).now).toBe("low");
  expect(after(firstMode, times(40, "weak")).now).toBe("low");
  expect(after(firstMode, times(10, "poor")).now).toBe("audio");
});

test("a good line for long brings pictures back, each time in vain makes it wait longer", () => {
  const low = after(firstMode, times(5, "weak"));
  expect(after(low, times(13, "good")).now).toBe("low");
  const back = after(low, times(14, "good"));
  expect(back.now).toBe("full");
  const lowAgain = after(back, times(5, "weak"));
  expect(after(lowAgain, times(14, "good")).now).toBe("low");
  expect(after(lowAgain, times(28, "good")).now).toBe("full");
});

test("who asks for everything on a weak line gets it for a while", () => {
  const asked = chose(after(firstMode, times(5, "weak")), "full");
  expect(after(asked, times(20, "weak")).now).toBe("full");
  expect(after(asked, times(40, "weak")).now).toBe("low");
});

test("what the person chose is never exceeded, and changes by one step at a time", () => {
  const judged = fc.array(fc.constantFrom<Judged[]>("good", "weak", "poor"), { maxLength: 300 });
  const chosen = fc.constantFrom<Mode[]>("full", "low", "audio");
  fc.assert(
    fc.property(judged, chosen, (looks, mode) => {
      let state = chose(firstMode, mode);
      for (const look of looks) {
        const next = afterLook(state, look);
        expect(rank[next.now]).toBeGreaterThanOrEqual(rank[mode]);
        expect(Math.abs(rank[next.now] - rank[state.now])).toBeLessThanOrEqual(1);
        state = next;
      }
    }),
  );
});

test("a line that changes its mind at each look changes nothing", () => {
  const flicker = Array.from({ length: 200 }, (_, n): Judged => (n % 2 ? "poor" : "good"));
  expect(after(firstMode, flicker).now).toBe("full");
});
