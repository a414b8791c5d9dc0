import { expect, test } from "vitest";
import { runningTests } from "./runningTests.ts";

test("a test that runs is found by its title, also one of many cases", () => {
  const text = `
    test("who comes is seen", () => undefined);
    test.each([["a"], ["b"]])("%s goes", async () => undefined);
    describe("at the door", () => { it(\`waits \${often}\`, () => undefined); });
  `;
  expect(runningTests("one.test.ts", text).join()).toMatch(/who comes is seen.*%s goes.*waits/);
});

test.each([
  ["skipped", 'test.skip("who comes is seen", () => undefined);'],
  ["skipped with its cases", 'test.skip.each([1])("who comes is seen", () => undefined);'],
  ["put off", 'test.fixme("who comes is seen", () => undefined);'],
  ["not written", 'test.todo("who comes is seen");'],
  ["skipped on a condition", 'test.skipIf(true)("who comes is seen", () => undefined);'],
  ["skipped inside", 'test("who comes is seen", () => { test.skip(); });'],
  ["skipped with others", 'describe.skip("all", () => { test("who comes is seen", run); });'],
  ["commented out", '// test("who comes is seen", () => undefined);'],
  ["commented out as a block", '/* test("who comes is seen", () => undefined); */'],
  ["only a word elsewhere", 'const title = "who comes is seen";'],
])("one that is %s is none", (_, text) => {
  expect(runningTests("one.test.ts", text).join()).not.toContain("who comes is seen");
});
