import { SessionKind } from "@hearth/contracts/sessions/kinds";
import type { NoteAnswers } from "@hearth/contracts/sessions/notes";
import { expect, test } from "vitest";
import { aGroup, now } from "../../test/aGroup.ts";
import { formOf } from "./noteForms/index.ts";
import { answersOn, presentIn } from "./notes.ts";
import { admit } from "./people.ts";

const forms = SessionKind.options.map((kind) => formOf(kind));
const invalid: unknown = expect.objectContaining({ code: "invalid_input" });

test("each kind of meeting has a form of its own, in both languages, and asks nothing twice", () => {
  const asked = forms.map(({ fields }) => fields.map(({ fieldId }) => fieldId));
  expect(new Set(asked.map(String)).size).toBe(SessionKind.options.length);
  for (const ids of asked) expect(new Set(ids).size).toBe(ids.length);
  const said = forms.flatMap(({ about, fields }) => [
    about,
    ...fields.flatMap(({ label, help, options }) => [
      label,
      ...(help ? [help] : []),
      ...options.map((option) => option.label),
    ]),
  ]);
  for (const { en, es } of said) expect([en.trim(), es.trim()]).not.toContain("");
  expect(new Set(forms.map(({ formId }) => formId)).size).toBe(forms.length);
});

test("who leads many is told to name nobody; who leads one or a family, whose record it is", () => {
  for (const kind of ["group", "family_education", "workshop", "peer_led", "alumni"] as const)
    expect(formOf(kind).about.en).toContain("Write no name");
  for (const kind of ["individual", "family"] as const) {
    expect(formOf(kind).about.en).toContain("part of");
    expect(formOf(kind).fields.map(({ fieldId }) => fieldId)).toContain("risk");
  }
});

test("answers fit the form: each to a field of it, choices among its options, empty ones left out", () => {
  const form = formOf("group");
  const answers = { topic: "Sleep", methods: ["cbt", "dbt"], safety: "none" };
  expect(answersOn(form, { ...answers, course: " ", nextTime: "" })).toEqual(answers);
  const wrong: readonly NoteAnswers[] = [
    { risk: "none" },
    { safety: "perhaps" },
    { safety: ["none"] },
    { methods: "cbt" },
    { methods: ["cbt", "magic"] },
    { topic: ["Sleep"] },
    { toString: "Sleep" },
  ];
  for (const one of wrong) expect(() => answersOn(form, one)).toThrow(invalid);
});

test("a form of another kind of meeting is none of this one", () => {
  expect(() => formOf("group", "individual.1")).toThrow(invalid);
  expect(formOf("group", "group.1")).toBe(formOf("group"));
});

test("the head counts clients who have been in, and names who led; who only waited was not there", () => {
  const state = admit(aGroup(["ana", "ben"]), ["at-ana"], now);
  expect(presentIn(state)).toEqual({
    clients: 1,
    staff: [{ displayName: "lead", role: "clinician" }],
  });
});
