import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { dataServices } from "@hearth/contracts/services";
import { expect, test } from "vitest";
import { edited, edits } from "./edits.ts";
import { namesOf } from "./names.ts";
import { newFiles } from "./templates.ts";

const root = resolve(import.meta.dirname, "../../..");

test("a capability touches eight files", () => {
  const names = namesOf("homework", "returnSubmission");
  expect(names.subject).toBe("homework.submission.return");
  expect([...edits(names), ...Object.keys(newFiles(names))]).toHaveLength(8);
});

test.each(["Return", "return", "return_submission", "../x"])("%s is refused", (name) => {
  expect(() => namesOf("homework", name)).toThrow("a verb and a noun");
});

test.each(dataServices)("the files of %s take a new entry", (service) => {
  for (const edit of edits(namesOf(service, "returnParcel"))) {
    const before = readFileSync(resolve(root, edit.path), "utf8");
    const after = edited(before, edit);
    expect(after).toContain("returnParcel");
    expect(after.length).toBeGreaterThan(before.length);
  }
});
