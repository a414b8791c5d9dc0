// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import "../../../../test/dom.ts";
import { aPage } from "../../../../test/aPage.tsx";
import "../words.ts";
import { emptyDraft } from "./draft.ts";
import { GroupField } from "./GroupField.tsx";

const none = "None of your groups meets within two weeks";
const field = (sessions: readonly unknown[]) =>
  render(
    aPage(
      <GroupField draft={emptyDraft} onChange={vi.fn()} error={undefined} />,
      "clinician",
      () => ({ sessions }),
    ),
  );
const choice = () => screen.getByRole<HTMLButtonElement>("button", { name: /Group/ });

test("until the groups are known there is nothing to open, and nobody is told that there are none", async () => {
  field([{ groupId: "g", groupName: "Evening group" }]);
  expect(choice().disabled).toBe(true);
  expect(screen.queryByText(none)).toBeNull();
  await vi.waitFor(() => expect(choice().disabled).toBe(false));
  expect(screen.queryByText(none)).toBeNull();
});

test("who has no group that meets is told so", async () => {
  field([]);
  expect(await screen.findByText(none)).toBeTruthy();
  expect(choice().disabled).toBe(true);
});
