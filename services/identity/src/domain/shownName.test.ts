import { expect, test } from "vitest";
import { refusalOf, suggestedName } from "./shownName.ts";

const client = { legalName: "María Elena Ortíz-Vega", role: "client" } as const;
const said = (name: string, rule: "preferred_initial" | "alias" = "preferred_initial") =>
  refusalOf(name, rule, client)?.message ?? "fine";

test.each(["María", "Maria O.", "Mari", "Nena", "M. O.", "Maria E"])(
  "%s keeps to the rule of name and initial",
  (name) => {
    expect(said(name)).toBe("fine");
  },
);

test.each([
  "María Elena Ortíz-Vega",
  "Maria Ortiz",
  "ortiz",
  "MARIA VEGA",
  "MariaOrtiz",
  "O r t i z",
  "Maria-Vega",
])("%s says the family name, however it is written", (name) => {
  expect(said(name)).toMatch(/family name/);
});

test("an alias has no part of the legal name; a nickname of one's own is fine", () => {
  expect(said("Maria", "alias")).toMatch(/other names than your own/);
  expect(said("Maria O.", "alias")).toMatch(/other names/);
  expect(said("Bluebird", "alias")).toBe("fine");
});

test("a short family name is found as a word, and not inside another one", () => {
  const lee = { legalName: "Kim Lee", role: "client" } as const;
  expect(refusalOf("Kim Lee", "preferred_initial", lee)).not.toBeNull();
  expect(refusalOf("Kimberlee", "preferred_initial", lee)).toBeNull();
});

test("who is on the staff or a guest is shown by the own name", () => {
  for (const role of ["clinician", "observer", "interpreter"] as const)
    expect(refusalOf("Ada Marsh", "alias", { legalName: "Ada Marsh", role })).toBeNull();
});

test("what is suggested keeps to the rule", () => {
  const suggest = (displayName: string, rule: "preferred_initial" | "alias") =>
    suggestedName({ ...client, displayName }, rule);
  expect(suggest("Maria", "preferred_initial")).toBe("Maria");
  expect(suggest("Maria Ortiz", "preferred_initial")).toBe("Maria O.");
  expect(suggest("Ortiz", "preferred_initial")).toBe("");
  expect(suggest("Maria", "alias")).toBe("");
  expect(suggest("Bluebird", "alias")).toBe("Bluebird");
});
