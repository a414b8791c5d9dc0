import { expect, test } from "vitest";
import { checkCredential, normalPassword, stepSeconds, withoutWords } from "./password.ts";

const email = { kind: "email", address: "carmen@example.org" } as const;

test("a password is the same however the keyboard composes it", () => {
  expect(normalPassword("cafe\u0301")).toBe(normalPassword("caf\u00e9"));
});

test.each([
  [100, 60],
  [104, 60],
  [105, 120],
  [110, 240],
  [200, 900],
  [100_000, 900],
])(
  "after %i failures in a row an account waits %i seconds, and never for ever",
  (failures, wait) => {
    expect(stepSeconds(failures)).toBe(wait);
  },
);

test.each([
  [{ role: "client", contact: email }, false],
  [{ role: "clinician", contact: { kind: "sms", address: "+15550100042" } }, false],
  [{ role: "clinician", contact: email }, true],
] as const)("%j with an easy password %s is refused", (person, isEasy) => {
  expect(() => checkCredential(person, isEasy)).toThrow(
    expect.objectContaining({ code: "invalid_input" }),
  );
});

test("staff with an e-mail address and a good password are not", () => {
  expect(() => checkCredential({ role: "clinician", contact: email }, false)).not.toThrow();
});

test("what a person's own words leave of a password is what has to be guessed", () => {
  expect(withoutWords("Carmen.Reyes.2026", ["reyes", "Carmen"])).toBe("..2026");
});
