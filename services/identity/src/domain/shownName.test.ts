import { expect, test } from "vitest";
import { refusalOf, suggestedName } from "./shownName.ts";

type Parts = readonly [legalName: string, givenName?: string | undefined, familyName?: string];
const named = ([legalName, givenName, familyName]: Parts) => ({
  ...{ legalName, givenName: givenName ?? null, familyName: familyName ?? null },
  role: "client" as const,
});

const maria: Parts = ["María Elena Ortíz-Vega"];
const inParts: Parts = ["María Elena Ortíz-Vega", "María Elena", "Ortíz-Vega"];
const said = (name: string, parts: Parts, rule: "preferred_initial" | "alias") =>
  refusalOf(name, rule, named(parts))?.message ?? "fine";

test.each(["María", "Maria O.", "Mari", "Nena", "M. O.", "Maria E", "Bluebird"])(
  "%s keeps to the rule of name and initial",
  (name) => {
    for (const parts of [maria, inParts])
      expect(said(name, parts, "preferred_initial")).toBe("fine");
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
  for (const parts of [maria, inParts])
    expect(said(name, parts, "preferred_initial")).toMatch(/family name/);
});

/** What a group may be shown of somebody, and what not. */
const table: readonly { parts: Parts; fine: readonly string[]; tells: readonly string[] }[] = [
  {
    parts: ["Mary Ann Smith", "Mary Ann", "Smith"],
    fine: ["Mary Ann", "Mary", "Ann", "Mary Ann S.", "MaryAnn"],
    tells: ["Mary Smith", "Smith", "Mary Ann Smith", "AnnSmith"],
  },
  { parts: ["Mary Ann Smith"], fine: ["Mary", "Mary S."], tells: ["Mary Smith", "Smith"] },
  {
    parts: ["Smith, John"],
    fine: ["John", "John S."],
    tells: ["Smith", "John Smith", "Smith, John"],
  },
  { parts: ["Smith, Mary Ann"], fine: ["Mary Ann", "Ann"], tells: ["Mary Smith"] },
  { parts: ["John Smith, Jr."], fine: ["John", "John S."], tells: ["John Smith", "Smith"] },
  { parts: ["小明 王"], fine: ["小明", "小 明"], tells: ["小明 王", "王", "小明王", "王先生"] },
  { parts: ["王 小明"], fine: ["小明"], tells: ["王 小明", "王"] },
  { parts: ["王小明"], fine: ["小明"], tells: ["王小明", "王", "小明 王"] },
  { parts: ["王小明", "小明", "王"], fine: ["小明", "明"], tells: ["王小明", "老王"] },
  { parts: ["歐陽娜娜", "娜娜", "歐陽"], fine: ["娜娜"], tells: ["歐陽娜娜", "歐陽"] },
  { parts: ["山田 太郎"], fine: ["太郎"], tells: ["山田", "山田太郎"] },
  { parts: ["김민준"], fine: ["민준"], tells: ["김민준", "김", "김 씨"] },
  { parts: ["محمد الحسن"], fine: ["محمد"], tells: ["الحسن", "محمد الحسن"] },
  { parts: ["Sukarno"], fine: ["Suki", "S."], tells: ["Sukarno", "sukarno"] },
  { parts: ["Sukarno", "Sukarno"], fine: ["Sukarno"], tells: [] },
  { parts: ["Kim Lee"], fine: ["Kim", "Kimberlee"], tells: ["Kim Lee", "lee"] },
  {
    parts: ["Ana de la Cruz", "Ana", "de la Cruz"],
    fine: ["Ana", "Ana de los Angeles"],
    tells: ["Ana Cruz", "delacruz"],
  },
  { parts: ["Bo Van", "Bo", "Van"], fine: ["Bo"], tells: ["Bo Van"] },
  { parts: ["Thomas Thomas", "Thomas", "Thomas"], fine: ["Thomas"], tells: ["Thomas Thomas"] },
  { parts: ["Ann Marie Quist", undefined, "Quist"], fine: ["Ann Marie"], tells: ["Ann Quist"] },
];

test.each(table.flatMap(({ parts, fine }) => fine.map((name) => [name, parts] as const)))(
  "%s tells nothing that the group is not to know of %j",
  (name, parts) => {
    expect(said(name, parts, "preferred_initial")).toBe("fine");
  },
);

test.each(table.flatMap(({ parts, tells }) => tells.map((name) => [name, parts] as const)))(
  "%s tells the family name of %j",
  (name, parts) => {
    expect(said(name, parts, "preferred_initial")).toMatch(/family name/);
  },
);

test("an alias has no part of the legal name; a nickname of one's own is fine", () => {
  expect(said("Maria", maria, "alias")).toMatch(/other names than your own/);
  expect(said("Maria O.", maria, "alias")).toMatch(/other names/);
  expect(said("Elena", inParts, "alias")).toMatch(/other names/);
  expect(said("Ortiz", inParts, "alias")).toMatch(/family name/);
  expect(said("小明", ["王小明", "小明", "王"], "alias")).toMatch(/other names/);
  expect(said("Bluebird", maria, "alias")).toBe("fine");
});

test("who is on the staff or a guest is shown by the own name", () => {
  const ada = named(["Ada Marsh", "Ada", "Marsh"]);
  for (const role of ["clinician", "observer", "interpreter"] as const)
    expect(refusalOf("Ada Marsh", "alias", { ...ada, role })).toBeNull();
});

test("what is suggested keeps to the rule", () => {
  const suggest = (
    displayName: string,
    rule: "preferred_initial" | "alias",
    parts: Parts = maria,
  ) => suggestedName({ ...named(parts), displayName }, rule);
  expect(suggest("Maria", "preferred_initial")).toBe("Maria");
  expect(suggest("Maria Ortiz", "preferred_initial")).toBe("Maria O.");
  expect(suggest("Ortiz", "preferred_initial")).toBe("");
  expect(suggest("Maria", "alias")).toBe("");
  expect(suggest("Bluebird", "alias")).toBe("Bluebird");
  expect(suggest("Mary Ann", "preferred_initial", ["Mary Ann Smith", "Mary Ann", "Smith"])).toBe(
    "Mary Ann",
  );
  expect(suggest("小明 王", "preferred_initial", ["小明 王"])).toBe("小明");
});
