import { expect, test } from "vitest";
import { receiversOf } from "./receivers.ts";

const members = [
  { personId: "ana", role: "clinician" },
  { personId: "cole", role: "co_facilitator" },
  { personId: "pia", role: "peer_specialist" },
  { personId: "cy", role: "client" },
  { personId: "di", role: "client" },
] as const;

test.each([
  ["a clinician gives work to a client", "ana", ["cy"], ["cy"]],
  ["a co-facilitator does, too, to several, each once", "cole", ["cy", "di", "cy"], ["cy", "di"]],
  ["or to the whole group", "ana", "everybody", ["cy", "di"]],
  ["a client gives none", "cy", ["di"], null],
  ["a peer specialist gives none", "pia", ["cy"], null],
  ["who is not in the group gives none", "eve", "everybody", null],
  ["a colleague gets none", "ana", ["cole"], null],
  ["who is not in the group gets none, nor do the others then", "ana", ["cy", "eve"], null],
] as const)("%s", (...[, giver, to, receivers]) => {
  expect(receiversOf(members, { giver, to })).toEqual(receivers);
});
