import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runningTests } from "./runningTests.ts";

const root = join(import.meta.dirname, "../..");
const from = (prefix: string, ...numbers: readonly (number | readonly [number, number])[]) =>
  numbers
    .flatMap((one) =>
      typeof one === "number"
        ? [one]
        : Array.from({ length: one[1] - one[0] + 1 }, (_, index) => one[0] + index),
    )
    .map((number) => `${prefix}-${String(number).padStart(2, "0")}`);

/** What the group room has to be able to do. */
const wanted = [
  ...from("ARR", [1, 14], 18),
  ...from("LIVE", [1, 10], 14, 18, [20, 24], 26, 28, 29, 35, 36, 39),
  ...from("BRK", [1, 8], [10, 28]),
];

/** A line reads: | ID | what | `file` › title |, with further tests after `<br>`. */
const lines = readFileSync(join(root, "docs/capabilities.md"), "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, id]) => /^[A-Z]+-\d+$/.test(id ?? ""))
  .map(([, id = "", , tests = ""]) => ({ id, tests: tests.split("<br>").map(testOf) }));

function testOf(text: string) {
  const [, file = "", title = ""] = /^`([^`]+)` › (.+)$/.exec(text.trim()) ?? [];
  return { file, title };
}

test("every capability of the group room names the test that shows it", () => {
  expect(wanted.filter((id) => !lines.some((line) => line.id === id))).toEqual([]);
});

test("each capability stands on one line", () => {
  const ids = lines.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

const known = new Map<string, readonly string[]>();
const testsIn = (file: string) => {
  const titles = known.get(file) ?? runningTests(file, readFileSync(join(root, file), "utf8"));
  known.set(file, titles);
  return titles;
};

test.each(lines)("what is said to show $id is there, and runs", ({ tests }) => {
  for (const { file, title } of tests) {
    expect(existsSync(join(root, file)), file).toBe(true);
    const isShown = testsIn(file).some((one) => one.includes(title));
    expect(isShown, `${file} › ${title}`).toBe(true);
  }
});
