import { expect, test } from "vitest";
import { normalContact } from "./contact.ts";
import { codeExpiry, isLive, triedCodes } from "./signInCode.ts";

const askedAt = new Date("2026-03-02T18:00:00Z");
const expiresAt = codeExpiry(askedAt);
const after = (minutes: number) => new Date(askedAt.getTime() + minutes * 60_000);
const code = (changes: object = {}) => ({
  ...{ askedAt, expiresAt, wrongTries: 0, isRight: false },
  ...changes,
});

test.each([
  [0, 0, true],
  [9, 4, true],
  [9, 5, false],
  [10, 0, false],
])("after %i minutes and %i wrong tries a code may be tried: %s", (passed, wrongTries, live) => {
  expect(isLive(code({ wrongTries }), after(passed))).toBe(live);
});

test("the right one counts nothing; a wrong one counts against each that it could have been", () => {
  const right = code({ isRight: true });
  expect(triedCodes([code(), right], askedAt)).toEqual({ right, wrong: [] });
  const over = code({ wrongTries: 5 });
  expect(triedCodes([code(), over], askedAt)).toEqual({ right: null, wrong: [code()] });
  expect(triedCodes([right], after(10))).toEqual({ right: null, wrong: [] });
});

test.each([
  [" Sam@Example.ORG", "sam@example.org"],
  ["(555) 010-0123", "+15550100123"],
  ["+1 555 010 0123", "+15550100123"],
  ["+49 30 901820", "+4930901820"],
])("%s is known as %s, however it is written", (written, known) => {
  expect(normalContact(written)).toBe(known);
});
