// @vitest-environment jsdom
import type { NoteField } from "@hearth/contracts/sessions/notes";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import i18next from "i18next";
import { afterEach, expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { NoteFields } from "./NoteFields.tsx";
import "./words.ts";

afterEach(() => i18next.changeLanguage("en"));

const words = (en: string, es: string) => ({ en, es });
const option = (optionId: string, en: string, es: string) => ({ optionId, label: words(en, es) });
const fields: readonly NoteField[] = [
  {
    ...{ fieldId: "topic", kind: "text", options: [] },
    label: words("Topic", "Tema"),
    help: words("One sentence", "Una frase"),
  },
  {
    ...{ fieldId: "safety", kind: "one", help: null },
    label: words("Safety", "Seguridad"),
    options: [option("none", "No concern", "Sin preocupación")],
  },
  {
    ...{ fieldId: "methods", kind: "several", help: null },
    label: words("Methods", "Métodos"),
    options: [option("cbt", "CBT", "TCC"), option("dbt", "DBT skills", "Habilidades de DBT")],
  },
];

function form() {
  const onAnswer = vi.fn<(fieldId: string, answer: string | string[]) => void>();
  const answers = { topic: "Slee", methods: ["cbt"] };
  render(<NoteFields fields={fields} answers={answers} onAnswer={onAnswer} />);
  return onAnswer;
}

test("each question of the form is asked as it is answered: in words, by one, by several", async () => {
  const onAnswer = form();
  await userEvent.type(screen.getByRole("textbox", { name: "Topic" }), "p");
  expect(onAnswer).toHaveBeenLastCalledWith("topic", "Sleep");
  await userEvent.click(screen.getByRole("button", { name: /Safety/ }));
  await userEvent.click(screen.getByRole("option", { name: "No concern" }));
  expect(onAnswer).toHaveBeenLastCalledWith("safety", "none");
  await userEvent.click(screen.getByRole("checkbox", { name: "DBT skills" }));
  expect(onAnswer).toHaveBeenLastCalledWith("methods", ["cbt", "dbt"]);
  await userEvent.click(screen.getByRole("checkbox", { name: "CBT" }));
  expect(onAnswer).toHaveBeenLastCalledWith("methods", []);
});

test("it is asked in the language of the page", async () => {
  await i18next.changeLanguage("es");
  form();
  expect(screen.getByRole("textbox", { name: "Tema" })).toBeTruthy();
  expect(screen.getByRole("group", { name: "Métodos" })).toBeTruthy();
});
