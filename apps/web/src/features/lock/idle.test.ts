import { expect, test } from "vitest";
import { idleAfter, limitsFor } from "./idle.ts";

const minutes = 60_000;

const staff = limitsFor(false);
const client = limitsFor(true);

test.each([
  [client, 8.9, { state: "used", secondsLeft: 66 }],
  [client, 9, { state: "warned", secondsLeft: 60 }],
  [client, 9.99, { state: "warned", secondsLeft: 1 }],
  [client, 10, { state: "locked", secondsLeft: 0 }],
  [client, 600, { state: "locked", secondsLeft: 0 }],
  [staff, 12.9, { state: "used", secondsLeft: 126 }],
  [staff, 13, { state: "warned", secondsLeft: 120 }],
  [staff, 15, { state: "locked", secondsLeft: 0 }],
])("by %o a page that was left alone for %f minutes is %o", (limits, passed, idle) => {
  expect(idleAfter(passed * minutes, limits)).toEqual(idle);
});
