import { expect, test } from "vitest";
import { secondsShown } from "./secondsShown.ts";

const startedAt = "2026-11-23T18:00:00.000Z";
const at = (seconds: number) => Date.parse(startedAt) + seconds * 1_000;

test("a timer runs down to nothing and stays there", () => {
  const timer = { seconds: 60, startedAt, pausedAt: null };
  expect(secondsShown(timer, at(0))).toBe(60);
  expect(secondsShown(timer, at(0.2))).toBe(60);
  expect(secondsShown(timer, at(59.5))).toBe(1);
  expect(secondsShown(timer, at(200))).toBe(0);
});

test("a stopwatch runs up, and never below zero where clocks differ", () => {
  const watch = { seconds: null, startedAt, pausedAt: null };
  expect(secondsShown(watch, at(61.9))).toBe(61);
  expect(secondsShown(watch, at(-3))).toBe(0);
});

test("while it stands still it shows the same", () => {
  const timer = { seconds: 60, startedAt, pausedAt: new Date(at(10)).toISOString() };
  expect(secondsShown(timer, at(500))).toBe(50);
});
