import { expect, test } from "vitest";
import { isInThread } from "./thread.ts";

test.each([
  ["a client of the group", "client", true],
  ["its clinician", "clinician", true],
  ["its peer specialist", "peer_specialist", true],
  ["its supervisor", "supervisor", true],
  ["an operator", "operator", false],
  ["an administrator", "administrator", false],
  ["who writes the bills", "billing", false],
  ["a relative", "family_member", false],
  ["an observer", "observer", false],
  ["who does not belong to it", null, false],
] as const)("%s", (_, role, inside) => {
  expect(isInThread(role)).toBe(inside);
});
