// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { aPage } from "../../../test/aPage.tsx";
import { WorryButton } from "./WorryButton.tsx";

const bee = "018f0000-0000-7000-8000-000000000021";
const item = (itemId: string) => ({ itemId, level: "same_day", dueAt: "2026-11-28T20:05:00.000Z" });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

function asked(role: Parameters<typeof aPage>[1]) {
  const raised = vi.fn();
  const queue = [item("first")];
  const gateway = (path: string, input: unknown) => {
    if (path === "risk.list") return { items: [...queue] };
    raised(input);
    queue.push(item("bee"));
    return item("bee");
  };
  render(aPage(<WorryButton clientId={bee} name="Client Bee" />, role, gateway));
  return raised;
}

test("a clinician's worry needs a reason and how urgent it is, and is told its place in the queue", async () => {
  const raised = asked("clinician");
  await press("I am worried about Client Bee");
  await press("Put into the queue");
  expect(screen.getByText("Write what worries you")).toBeTruthy();
  expect(screen.getByText("Choose how urgent it is")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("What worries you"), "  He looked lost ");
  await userEvent.click(screen.getByRole("radio", { name: /^Today/ }));
  expect(raised).not.toHaveBeenCalled();
  await press("Put into the queue");
  expect(await screen.findByText("Number 2 of 2 that are open.")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toMatch(/by Saturday, November 28 at 3:05 PM/);
  expect(raised.mock.calls).toEqual([
    [{ clientId: bee, level: "same_day", worry: "He looked lost" }],
  ]);
  expect(screen.queryByRole("button", { name: "Put into the queue" })).toBeNull();
});

test("who gives no care to clients, and a client, can put nobody into the queue", () => {
  asked("billing");
  asked("client");
  expect(screen.queryByRole("button")).toBeNull();
});
