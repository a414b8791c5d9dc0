import { expect, test } from "vitest";
import { mayGive } from "./assignment.ts";

test.each([
  ["a clinician gives work to a client", "clinician", "client", true],
  ["a co-facilitator does, too", "co_facilitator", "client", true],
  ["a client gives none", "client", "client", false],
  ["a peer specialist gives none", "peer_specialist", "client", false],
  ["who is not in the group gives none", null, "client", false],
  ["a colleague gets none", "clinician", "facilitator", false],
  ["who is not in the group gets none", "clinician", null, false],
] as const)("%s", (...[, giver, receiver, may]) => {
  expect(mayGive(giver, receiver)).toBe(may);
});
