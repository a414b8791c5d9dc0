import { expect, test } from "vitest";
import { asWriting, checked, nothingWritten } from "./written.ts";

const written = { ...nothingWritten, question: "How was it?", answers: "Hard\n\n  Good \n" };

test("a poll has the lines that have words as its answers, and is anonymous unless somebody says otherwise", () => {
  expect(checked(written).poll).toEqual({
    question: "How was it?",
    kind: "single",
    anonymous: true,
    options: ["Hard", "Good"],
  });
});

test("a poll that is written again is the same poll", () => {
  const { poll } = checked(written);
  expect(poll && checked(asWriting(poll)).poll).toEqual(poll);
});

test("what is missing is named by its field", () => {
  expect(checked({ ...written, question: "  " }).wrong).toBe("question");
  expect(checked({ ...written, answers: "Only one" }).wrong).toBe("answers");
  expect(checked({ ...written, answers: "Same\nSame" }).wrong).toBe("answers");
  expect(checked({ ...written, answers: `${"x".repeat(81)}\nb` }).wrong).toBe("answers");
});
