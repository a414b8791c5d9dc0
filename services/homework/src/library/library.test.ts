import { WorkForm } from "@hearth/contracts/homework/form";
import { describe, expect, test } from "vitest";
import { readInstruments } from "../readInstruments.ts";
import { makeLibrary } from "./index.ts";

const library = makeLibrary(readInstruments());
const works = library.current.map((work) => [work.form.workId, work] as const);

test("the library has the works that a program gives, and the instruments that are free to use", () => {
  const own = ["thought-record", "diary-card", "journal", "upload", "task"];
  expect(works.map(([workId]) => workId)).toEqual(expect.arrayContaining(own));
  expect(library.current.filter(({ form }) => form.kind === "instrument")).toHaveLength(7);
});

describe.each(works)("%s", (_, { form, rules, themes }) => {
  const fieldIds = form.fields.map(({ fieldId }) => fieldId);

  test("is a form that fits the contract, with words in each of its languages", () => {
    WorkForm.parse(form);
    expect(new Set(fieldIds).size).toBe(fieldIds.length);
    for (const words of [form.title, ...form.fields.map(({ label }) => label)])
      expect(Object.keys(words)).toEqual(expect.arrayContaining([...form.languages]));
  });

  test("watches and counts only questions that it asks, and none that is private", () => {
    const watched = [
      ...rules.map(({ when }) => when.item),
      ...themes.map(({ fieldId }) => fieldId),
    ];
    for (const id of watched) {
      const field = form.fields.find(({ fieldId }) => fieldId === id);
      expect(field?.visibility, id).toBe("clinician");
    }
    expect(form.watched.map(({ fieldId }) => fieldId)).toEqual(rules.map(({ when }) => when.item));
  });

  test("asks what depends on another question after it", () => {
    for (const [place, { showIf }] of form.fields.entries())
      for (const id of showIf?.anyOf ?? []) expect(fieldIds.indexOf(id)).toBeLessThan(place);
  });
});

test("an instrument says whose it is, and in which language it stands", () => {
  for (const { form } of library.current.filter(({ instrument }) => instrument)) {
    expect(form.attribution).toMatch(/\w/);
    expect(form.languages).toEqual(["en"]);
  }
});

test("an instrument that somebody has to confirm first is not in the library", () => {
  const [first] = readInstruments();
  if (!first) throw new Error("There is no instrument");
  const off = { ...first, rights: { ...first.rights, enabledByDefault: false } };
  expect(makeLibrary([off]).find(first.id)).toBeNull();
});
