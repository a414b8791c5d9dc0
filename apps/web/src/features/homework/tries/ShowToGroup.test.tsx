// @vitest-environment jsdom
import "../../../../test/dom.ts";
import type { WorkForm } from "@hearth/contracts/homework/form";
import type { Submission } from "@hearth/contracts/homework/submissions";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { aPage } from "../../../../test/aPage.tsx";
import "../words.ts";
import { ShowToGroup } from "./ShowToGroup.tsx";

const submissionId = "018f0000-0000-7000-8000-000000000092";
const submission = { submissionId, state: "submitted" } as Submission;
const question = (fieldId: string, label: string) => ({ fieldId, label: { en: label } });
const form = {
  fields: [question("shared", "What you want to share"), question("mine", "Notes for yourself")],
} as unknown as WorkForm;

function shownTo(mayBe: readonly string[], fieldIds: readonly string[] = []) {
  const asked = vi.fn();
  const gateway = (path: string, input: unknown) => {
    asked(path, input);
    return { submissionId, fieldIds, agreedAt: null, mayBe };
  };
  const answered = ["shared", "mine"];
  render(aPage(<ShowToGroup {...{ submission, form, answered }} />, "client", gateway));
  return asked;
}

test("nothing is chosen at first; a client picks an answer, and only what may be shown is offered", async () => {
  const asked = shownTo(["shared"]);
  await screen.findByText("The group sees nothing of this.");
  expect(screen.getAllByRole("checkbox")).toHaveLength(1);
  await userEvent.click(screen.getByRole("checkbox", { name: "What you want to share" }));
  await screen.findByText("The group may see what you picked.");
  expect(asked).toHaveBeenCalledWith("homework.agreeToShow", {
    submissionId,
    fieldIds: ["shared"],
  });
});

test("what was picked is taken back the same way", async () => {
  const asked = shownTo(["shared"], ["shared"]);
  await userEvent.click(await screen.findByRole("checkbox", { name: "What you want to share" }));
  await screen.findByText("The group sees nothing of this.");
  expect(asked).toHaveBeenCalledWith("homework.agreeToShow", { submissionId, fieldIds: [] });
});

test("of an instrument nothing is offered", async () => {
  const asked = shownTo([]);
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  await vi.waitFor(() => expect(screen.queryByText("Show it to the group?")).toBeNull());
});
