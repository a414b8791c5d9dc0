// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import "../../../test/dom.ts";
import { aPage } from "../../../test/aPage.tsx";
import { AskedQuestion } from "./AskedQuestion.tsx";
import "./words.ts";

const form = {
  title: { en: "Mood scale", es: "Escala de ánimo" },
  fields: [{ fieldId: "q9", label: { en: "Thoughts of not being here" } }],
};
const asked = (fieldId: string) =>
  render(aPage(<AskedQuestion workId="mood" fieldId={fieldId} />, "clinician", () => ({ form })));

test("what raised it is read in the words of its question", async () => {
  asked("q9");
  expect(await screen.findByText("Mood scale: “Thoughts of not being here”")).toBeTruthy();
});

test("a question that is asked no more is named by its id", async () => {
  asked("q12");
  expect(await screen.findByText("Question q12 of mood")).toBeTruthy();
});
