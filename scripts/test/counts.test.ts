import { expect, test } from "vitest";
import { countsOf, honest, lastLine, none, sum } from "../src/check/counts.ts";

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };

test("Vitest's report is counted, and Playwright's; what passed at the second try has passed", () => {
  expect(countsOf("vitest", vitest)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  expect(countsOf("playwright", playwright)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test("Go's last word on each test is counted", () => {
  const go = [
    { Action: "pass", Test: "TestOne" },
    { Action: "pass", Test: "TestOne/part" },
    { Action: "fail", Test: "TestTwo" },
    { Action: "skip", Test: "TestThree" },
  ];
  expect(countsOf("go", go)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  expect(countsOf("go", undefined)).toBeUndefined();
});

test("a report that is not there counts nothing", () => {
  expect(countsOf("vitest", undefined)).toBeUndefined();
  expect(countsOf("playwright", { stats: {} })).toBeUndefined();
});

test("a step that ended badly counts as a failure even when its tests did not", () => {
  expect(honest({ passed: 5, failed: 0, skipped: 0 }, false).failed).toBe(1);
  expect(honest(undefined, false).failed).toBe(1);
  expect(honest({ passed: 5, failed: 2, skipped: 0 }, false).failed).toBe(2);
  expect(honest(none, true)).toEqual(none);
});

test("the last line adds everything up", () => {
  const all = [vitest, vitest].map((report) => countsOf("vitest", report) ?? none);
  expect(lastLine(sum(all))).toBe("6 passed, 2 failed, 6 skipped");
});
