import type { CopingCard } from "@hearth/contracts/homework/copingCards";
import { expect, test } from "vitest";
import { moved, put, putBack } from "./moved.ts";

const card = (cardId: string, skill = cardId): CopingCard => ({
  ...{ cardId, skill, kind: "emotion", cost: "", worksWhen: "", helpedOn: null },
});
const cards = [card("a"), card("b"), card("c")];
const order = (list: readonly CopingCard[]) => list.map(({ cardId }) => cardId).join("");

test.each([
  ["b", -1, "bac"],
  ["b", 1, "acb"],
  ["a", -1, "abc"],
  ["c", 1, "abc"],
  ["x", 1, "abc"],
] as const)("card %s moved by %i makes %s", (cardId, by, expected) => {
  expect(order(moved(cards, cardId, by))).toBe(expected);
});

test("a card that is changed keeps its place, and a new one comes last", () => {
  expect(put(cards, card("b", "Walk"))[1]?.skill).toBe("Walk");
  expect(order(put(cards, card("d")))).toBe("abcd");
});

test("a card that was taken out goes back to its place, once", () => {
  const taken = { card: card("b"), place: 1 };
  const without = [card("a"), card("c")];
  expect(order(putBack(without, taken))).toBe("abc");
  expect(order(putBack(cards, taken))).toBe("abc");
});
