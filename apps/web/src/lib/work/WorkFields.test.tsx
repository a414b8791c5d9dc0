// @vitest-environment jsdom
import type { Answers, AnswerValue } from "@hearth/contracts/homework/answers";
import type { Field, WorkForm } from "@hearth/contracts/homework/form";
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import i18next from "i18next";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { AnswersContext, FieldsContext } from "./fields/useRowName.ts";
import { LanguageNotice } from "./LanguageNotice.tsx";
import { ReadWork } from "./ReadWork.tsx";
import { WhoSees } from "./WhoSees.tsx";
import "./words.ts";
import { WorkFields } from "./WorkFields.tsx";

afterEach(() => i18next.changeLanguage("en"));

const base = {
  ...{ section: null, stem: null, help: null, required: false, showIf: null },
  visibility: "clinician" as const,
};
const scale = { min: 0, max: 5, step: 1, low: { en: "None" }, high: { en: "Much" } };
const option = (optionId: string, en: string, value: number | null = null) => ({
  ...{ optionId, value },
  label: { en },
});
const fields: readonly Field[] = [
  {
    ...{ ...base, kind: "one", fieldId: "sleep", required: true },
    stem: { en: "In the last week:" },
    label: { en: "Trouble sleeping" },
    options: [option("0", "Not at all", 0), option("1", "Often", 1)],
  },
  {
    ...{ ...base, kind: "yesNo", fieldId: "acted", label: { en: "Did you act on it?" } },
    showIf: { anyOf: ["sleep"], op: ">=", value: 1 },
  },
  {
    ...{ ...base, kind: "rows", fieldId: "feelings", label: { en: "Feelings" }, most: 3 },
    add: { en: "Add a feeling" },
    parts: [
      { kind: "line", partId: "name", label: { en: "Feeling" } },
      { kind: "rating", partId: "before", label: { en: "How strong?" }, ...scale },
    ],
  },
  {
    ...{ ...base, kind: "again", fieldId: "after", label: { en: "And now?" }, ...scale },
    ...{ of: "feelings", name: ["name"], before: "before" },
  },
  {
    ...{ ...base, kind: "text", fieldId: "mine", label: { en: "Notes" }, size: "paragraph" },
    ...{ most: 100, visibility: "private" },
  },
];
const form: WorkForm = {
  ...{ workId: "w", version: "1.0.0", kind: "worksheet", languages: ["en"], questions: 5 },
  ...{ title: { en: "Work" }, about: { en: "About" }, instructions: null, attribution: "Ours" },
  ...{ fields: [...fields], watched: [] },
};

function FilledIn({ told }: { readonly told: (answers: Answers) => void }) {
  const [answers, setAnswers] = useState<Answers>({});
  const answer = (fieldId: string, value: AnswerValue | null) => {
    const next = { ...answers, [fieldId]: value ?? "" };
    setAnswers(next);
    told(next);
  };
  return (
    <FieldsContext value={form.fields}>
      <AnswersContext value={answers}>
        <WorkFields form={form} answers={answers} onAnswer={answer} missing={["sleep"]} />
      </AnswersContext>
    </FieldsContext>
  );
}

test("a client answers by taps, and is asked what follows from an answer", async () => {
  const told = vi.fn<(answers: Answers) => void>();
  render(<FilledIn told={told} />);
  const sleep = screen.getByRole("radiogroup", { name: "In the last week: Trouble sleeping" });
  expect(within(sleep).getByText("Answer this one first")).toBeTruthy();
  expect(screen.queryByRole("radiogroup", { name: "Did you act on it?" })).toBeNull();
  await userEvent.click(within(sleep).getByRole("radio", { name: "Often" }));
  const acted = screen.getByRole("radiogroup", { name: "Did you act on it?" });
  await userEvent.click(within(acted).getByRole("radio", { name: "No" }));
  expect(told).toHaveBeenLastCalledWith({ sleep: "1", acted: false });
});

test("a line is added, rated, and rated again beside what it was", async () => {
  const told = vi.fn<(answers: Answers) => void>();
  render(<FilledIn told={told} />);
  await userEvent.click(screen.getByRole("button", { name: "Add a feeling" }));
  const line = screen.getByRole("group", { name: "1" });
  await userEvent.type(within(line).getByRole("textbox", { name: "Feeling" }), "Shame");
  await userEvent.click(within(line).getByRole("radio", { name: "4" }));
  const again = screen.getByRole("radiogroup", { name: "Shame" });
  expect(within(again).getByText(/Before: 4/)).toBeTruthy();
  await userEvent.click(within(again).getByRole("radio", { name: "2" }));
  const last = told.mock.lastCall?.[0] ?? {};
  expect(last).toMatchObject({
    feelings: [{ parts: { name: "Shame", before: 4 } }],
    after: [{ parts: { rating: 2 } }],
  });
  render(<ReadWork form={form} answers={last} />);
  expect(screen.getByText("Shame: 4 → 2")).toBeTruthy();
});

test("who sees what is said before anything is answered, and for each question where it differs", () => {
  render(<WhoSees form={form} />);
  render(<FilledIn told={() => undefined} />);
  expect(screen.getByText(/It stands below each question/)).toBeTruthy();
  expect(screen.getAllByText("You and your clinicians see this")).toHaveLength(3);
  expect(screen.getByText("Only you see this")).toBeTruthy();
});

test("a form that is not in the reader's language says so, and keeps its own words", async () => {
  await i18next.changeLanguage("es");
  render(<LanguageNotice languages={form.languages} />);
  render(<FilledIn told={() => undefined} />);
  expect(screen.getByText("Este formulario solo está en inglés")).toBeTruthy();
  const words = screen.getByRole("textbox", { name: "Notes" });
  expect(words.closest("[lang]")?.getAttribute("lang")).toBe("en");
});
