import { expect, test } from "vitest";
import { mayKnowSeen, partIn } from "./thread.ts";

test.each([
  ["a client of the group", "client", "client", null],
  ["its clinician", "clinician", "clinician", "clinician"],
  ["its peer specialist", "peer_specialist", "peer_specialist", "peer_specialist"],
  ["its supervisor", "supervisor", "supervisor", "supervisor"],
  ["an operator", "operator", null, null],
  ["an administrator", "administrator", null, null],
  ["who writes the bills", "billing", null, null],
  ["a relative", "family_member", null, null],
  ["an observer", "observer", null, null],
] as const)("%s has the part that fits", (...[, role, inGroup, inStaff]) => {
  expect(partIn("group", [role])).toBe(inGroup);
  expect(partIn("care", [role])).toBe(inGroup);
  expect(partIn("staff", [role])).toBe(inStaff);
});

test("who does not belong to it has no part, and of several roles caring comes first", () => {
  expect(partIn("group", [])).toBeNull();
  expect(partIn("care", ["operator", "client", "clinician"])).toBe("clinician");
});

test("staff know how far others have read; a client knows it of their care team alone", () => {
  expect(mayKnowSeen("group", "facilitator")).toBe(true);
  expect(mayKnowSeen("care", "client")).toBe(true);
  expect(mayKnowSeen("group", "client")).toBe(false);
});
