import { expect, test } from "vitest";
import { mayReadHours } from "./hours.ts";

test.each([
  ["who leads the group", "facilitator", true],
  ["its supervisor", "supervisor", true],
  ["a client of the group", "client", false],
  ["who does not belong to it", null, false],
] as const)("%s", (_, role, may) => {
  expect(mayReadHours(role)).toBe(may);
});
