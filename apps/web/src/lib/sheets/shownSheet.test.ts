import { expect, test } from "vitest";
import type { Change } from "../api/outbox.ts";
import { shownSheet } from "./shownSheet.ts";

const known = { versionId: "known" };
const change = (state: Change["state"]) => ({
  ...{ key: "mine", personId: "ana", path: "safetyPlan.save", state, problem: null },
  input: { versionId: "mine" },
});

test.each([
  ["sending", "mine"],
  ["not_saved_yet", "mine"],
  ["saved", "known"],
  ["failed", "known"],
] as const)("with a change that is %s, the %s sheet is shown", (state, shown) => {
  expect(shownSheet(known, change(state))?.versionId).toBe(shown);
});

test("without a change it is what the server knows, and before it has said so there is nothing", () => {
  expect(shownSheet(known, undefined)).toBe(known);
  expect(shownSheet(undefined, undefined)).toBeNull();
  expect(shownSheet(null, change("not_saved_yet"))?.versionId).toBe("mine");
});
