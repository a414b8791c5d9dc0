import { expect, test } from "vitest";
import { serverClock } from "./serverClock.ts";

/** A server 5 s ahead, a clock of our own that can be put right, and words that are under way for some time. */
function aLine() {
  let own = Date.parse("2026-01-05T17:00:00.000Z");
  let steady = 1_000;
  let ahead = 5_000;
  const clock = serverClock({ now: () => own, steady: () => steady });
  const pass = (ms: number) => {
    own += ms;
    steady += ms;
  };
  return {
    hears: (delayMs: number) => {
      const written = new Date(own + ahead).toISOString();
      pass(delayMs);
      return clock.hear(written);
    },
    pass,
    putRight: (ms: number) => {
      own += ms;
      ahead -= ms;
    },
  };
}

test("a word that was long under way does not shift timers, a quicker one makes them truer", () => {
  const line = aLine();
  expect([300, 40, 4_000, 900, 20].map(line.hears)).toEqual([4_700, 4_960, 4_960, 4_960, 4_980]);
});

test("when our own clock was put right, what was known of the server's is forgotten", () => {
  const line = aLine();
  expect(line.hears(20)).toBe(4_980);
  line.putRight(60_000);
  line.pass(1_500);
  expect(line.hears(50)).toBe(-55_050);
});
