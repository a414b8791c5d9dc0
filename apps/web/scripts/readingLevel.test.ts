import { expect, test } from "vitest";
import { gradeOf, hardTexts, limits, pageGrade } from "./readingLevel.ts";

const hard =
  "Authentication credentials necessitate periodic reauthorization notwithstanding uninterrupted utilization of the application.";

test("plain words are easy, and official ones are not", () => {
  expect(gradeOf("We send a code to your phone. It works for ten minutes.")).toBeLessThan(4);
  expect(gradeOf(hard)).toBeGreaterThan(12);
});

test("one hard text is found in a page that is easy, with its key", () => {
  const words = { a: { start: "Start here.", hard }, easy: "You can go on when you like." };
  expect(hardTexts(words)).toMatchObject([{ key: "a.hard" }]);
});

test("a page of many short but hard words is too hard as a whole", () => {
  const words = { one: "Authentication unavailable", two: "Organisational responsibilities" };
  expect(pageGrade(words)).toBeGreaterThan(limits.page);
  expect(pageGrade({ one: "Sign in", two: "You can wait here. We will call you." })).toBeLessThan(
    limits.page,
  );
});
