import { expect, test } from "vitest";
import { initials } from "./initials.ts";
import { sizesOf } from "./places.ts";
import { asClock } from "./useSecondsLeft.ts";

test("people are split evenly, the larger rooms first", () => {
  expect(sizesOf(7, 3)).toEqual([3, 2, 2]);
  expect(sizesOf(12, 2)).toEqual([6, 6]);
  expect(sizesOf(1, 2)).toEqual([1, 0]);
});

test("time left reads like a clock", () => {
  expect([272, 59, 3662].map(asClock)).toEqual(["4:32", "0:59", "1:01:02"]);
});

test("initials leave titles out", () => {
  expect(["Dr. Elena Rivera", "ana", "Émile  Zola"].map(initials)).toEqual(["ER", "A", "ÉZ"]);
});
