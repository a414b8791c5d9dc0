import { expect, test } from "vitest";
import { seededWords } from "./seededWords.ts";
import { hasWatchedWords } from "./wording.ts";

test.each([
  ["as it was written", "I want to die", true],
  ["in other letters, and over two lines", "i WANT to\n  die!!", true],
  ["with a typographic apostrophe left out", "I don’t want to live. Suicide?", true],
  ["in Spanish, with and without its accents", "Quiero hacerme dano", true],
  ["in Spanish, as it is spelled", "quiero hacerme daño", true],
  ["as part of another word only", "A homicide novel: suicidex", false],
  ["on an ordinary day", "I did my homework and slept well", false],
  ["said in words that are not on the list: it can miss", "I will not be here on Monday", false],
])("%s", (_, text, found) => {
  expect(hasWatchedWords(text, seededWords)).toBe(found);
});

test("an empty list, and one of nothing but marks, find nothing", () => {
  expect(hasWatchedWords("I want to die", [])).toBe(false);
  expect(hasWatchedWords("I want to die", ["...", " "])).toBe(false);
});
