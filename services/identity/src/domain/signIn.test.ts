import { expect, test } from "vitest";
import { expiriesOf, isOver, movedIdleExpiry } from "./signIn.ts";

const minutes = 60_000;
const limits = { idleMs: 30 * minutes, absoluteMs: 12 * 60 * minutes };
const began = new Date("2026-03-02T08:00:00Z");
const after = (passed: number) => new Date(began.getTime() + passed * minutes);
const signIn = { ...expiriesOf(began, limits), revokedAt: null };

test.each([
  [0, false],
  [29, false],
  [30, true],
])("after %i minutes without use it is over: %s", (passed, over) => {
  expect(isOver(signIn, after(passed))).toBe(over);
});

test("use keeps it alive, to twelve hours at most", () => {
  expect(movedIdleExpiry(signIn, after(20), limits)).toEqual(after(50));
  const busy = { ...signIn, idleExpiry: after(719) };
  expect(movedIdleExpiry(busy, after(718), limits)).toEqual(after(720));
  expect(isOver({ ...busy, idleExpiry: after(720) }, after(720))).toBe(true);
});

test("it is written down once a minute at most", () => {
  expect(movedIdleExpiry(signIn, new Date(began.getTime() + 59_000), limits)).toBeNull();
});

test("a revoked one is over at once", () => {
  expect(isOver({ ...signIn, revokedAt: began }, began)).toBe(true);
});
