// @vitest-environment jsdom
import { firstLocks } from "@hearth/contracts/live/floor";
import type { Rules } from "@hearth/contracts/sessions/rules";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { RulesForm, type RulesFormProps } from "./RulesForm.tsx";
import { RulesSummary } from "./RulesSummary.tsx";
import "./words.ts";

const start = { startsAt: "2026-11-24T15:00:00.000Z", timeZone: "America/New_York" };
const held: Rules = {
  version: 4,
  locks: { ...firstLocks, microphone: true },
  cameraRule: "optional",
  waitingRoom: true,
  hasPasscode: true,
  expectedAt: "2026-11-24T15:05:00.000Z",
};

function form(hand: Partial<RulesFormProps["hand"]> = {}) {
  const save = vi.fn<RulesFormProps["hand"]["save"]>();
  const props = {
    start,
    hand: { save, forget: () => undefined, isSaving: false, isStale: false, ...hand },
    onClose: () => undefined,
  };
  const { rerender } = render(<RulesForm rules={held} {...props} />);
  const renew = (rules: Rules) => rerender(<RulesForm rules={rules} {...props} />);
  return { save, renew, saved: () => save.mock.lastCall?.[0] };
}
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const turn = (name: string) => userEvent.click(screen.getByRole("switch", { name }));

test("the page says in words what holds when the group begins", () => {
  render(<RulesSummary rules={held} kind="workshop" timeZone={start.timeZone} />);
  const said = (name: string) => screen.getByText(name).nextSibling?.textContent;
  expect(said("Kind of meeting")).toBe("Workshop");
  expect(said("Clients may")).toContain("Write to the group");
  expect(said("Closed for clients")).toContain("Use the microphone");
  expect(said("Clients' cameras")).toBe("As they like");
  expect(said("Waiting room")).toMatch(/^On/);
  expect(said("Passcode")).toBe("It is asked for at the door.");
  expect(said("Expected start, shown to who waits")).toMatch(/10:05/);
  expect(screen.queryByText(/Nobody has changed this yet/)).toBeNull();
});

test("what nobody has changed begins as its kind does, and it is said", () => {
  render(<RulesSummary rules={{ ...held, version: 0 }} kind="group" timeZone="UTC" />);
  expect(screen.getByText(/Nobody has changed this yet/)).toBeTruthy();
});

test("all rules are saved at once, on the version that was shown, and until then it is said that they do not hold", async () => {
  const { saved } = form();
  expect(screen.queryByText(/Not saved yet/)).toBeNull();
  await turn("Write to the group");
  await userEvent.click(screen.getByRole("radio", { name: "Kept off" }));
  await turn("Waiting room");
  expect(screen.getByText(/Not saved yet/)).toBeTruthy();
  await press("Save what holds");
  expect(saved()).toEqual({
    version: 4,
    locks: { ...held.locks, groupChat: true },
    cameraRule: "off",
    waitingRoom: false,
    expectedAt: held.expectedAt,
  });
});

test("a passcode stays unless a new one is written or it is taken away", async () => {
  const { save, saved } = form();
  await userEvent.type(screen.getByLabelText("New passcode"), "abc");
  await press("Save what holds");
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByText("Use 4 to 20 characters")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("New passcode"), "d");
  await press("Save what holds");
  expect(saved()).toMatchObject({ passcode: "abcd" });
  await userEvent.clear(screen.getByLabelText("New passcode"));
  await turn("Take the passcode away");
  await press("Save what holds");
  expect(saved()).toMatchObject({ passcode: null });
});

test("who saves second is told, keeps their own, and saves it in the newer one's place or shows that", async () => {
  const { renew, saved } = form({ isStale: true });
  await turn("Share the screen");
  renew({ ...held, version: 7, waitingRoom: false });
  await press("Save mine in their place");
  expect(saved()).toMatchObject({ version: 7, waitingRoom: true, locks: { sharing: false } });
  await press("Show theirs instead");
  const { checked } = screen.getByRole<HTMLInputElement>("switch", { name: "Waiting room" });
  expect(checked).toBe(false);
});
