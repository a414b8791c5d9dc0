import { expect, test } from "vitest";
import { failuresOf } from "../src/check/failures.ts";

const spec = (title: string, messages: readonly string[], ok = messages.length === 0) => ({
  title,
  file: "rooms.e2e.ts",
  ok,
  tests: [{ results: [{ errors: messages.map((message) => ({ message })) }] }],
});

test("Playwright's failed tests are named with what was said, however deep they stand", () => {
  const inner = { specs: [spec("a client leaves", ["\u001b[31mnot visible\u001b[39m"])] };
  const suites = [{ specs: [spec("all is well", [])], suites: [inner] }];
  expect(failuresOf("playwright", { suites })).toEqual([
    { test: "rooms.e2e.ts › a client leaves", why: "not visible", passedAgain: false },
  ]);
});

test("a journey that passed only when it was tried again is named too", () => {
  const suites = [{ specs: [spec("a group meets", ["too late"], true)], suites: [] }];
  expect(failuresOf("playwright", { suites })).toEqual([
    { test: "rooms.e2e.ts › a group meets", why: "too late", passedAgain: true },
  ]);
});

test("Vitest's failed tests are named, and a file that could not be loaded", () => {
  const assertionResults = [
    { fullName: "a score", status: "passed", failureMessages: [] },
    { fullName: "a total", status: "failed", failureMessages: ["expected 3 to be 4"] },
  ];
  const testResults = [
    { name: "score.test.ts", message: "", assertionResults },
    { name: "broken.test.ts", message: "no such export", assertionResults: [] },
  ];
  expect(failuresOf("vitest", { testResults })).toEqual([
    { test: "a total", why: "expected 3 to be 4", passedAgain: false },
    { test: "broken.test.ts", why: "no such export", passedAgain: false },
  ]);
});

test.each(["vitest", "playwright", "go"] as const)(
  "a report of %s that can't be read names nobody",
  (kind) => {
    expect(failuresOf(kind, "half a rep")).toEqual([]);
  },
);
