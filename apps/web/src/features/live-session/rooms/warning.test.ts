import { expect, test } from "vitest";
import { warningAt } from "./warning.ts";

test("rooms warn at five minutes, one minute and ten seconds, and not in between", () => {
  expect([301, 300, 295, 290, 61, 60, 55, 50, 11, 10, 1, 0, null].map(warningAt)).toEqual([
    null,
    300,
    300,
    null,
    null,
    60,
    60,
    null,
    null,
    10,
    10,
    null,
    null,
  ]);
});
