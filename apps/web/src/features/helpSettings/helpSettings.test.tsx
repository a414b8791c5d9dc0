// @vitest-environment jsdom
import { seededLines } from "@hearth/contracts/messaging/crisisLines.seed";
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { aMe } from "../../../test/aMe.tsx";
import { HelpSettingsLink } from "./HelpSettingsLink.tsx";
import { LinesForm, type LinesFormProps } from "./LinesForm.tsx";
import { WordsForm, type WordsFormProps } from "./WordsForm.tsx";
import "./words.ts";

const idle = { last: undefined, isSaving: false, isStale: false, forget: () => undefined };
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const order = () => screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
const [lifeline = "", texting = "", veterans = ""] = seededLines.lines.map(({ name }) => name.en);
const saved = { version: 3, lines: seededLines };

function lines(hand: Partial<LinesFormProps["hand"]> = {}) {
  const save = vi.fn<LinesFormProps["hand"]["save"]>();
  const props = { hand: { ...idle, save, ...hand } };
  const { rerender } = render(<LinesForm saved={saved} {...props} />);
  const renew = (now: LinesFormProps["saved"]) => rerender(<LinesForm saved={now} {...props} />);
  return { save, renew, sent: () => save.mock.lastCall?.[0] };
}

test("who runs the program finds the settings of help; a clinician and a client do not", () => {
  const asked = (role: Parameters<typeof aMe>[1]) => {
    const { container, unmount } = render(aMe(<HelpSettingsLink className="" isHere />, role));
    const found = container.querySelector("a[aria-current=page]") !== null;
    unmount();
    return found;
  };
  expect((["administrator", "program_manager", "supervisor"] as const).map(asked)).toEqual([
    true,
    true,
    true,
  ]);
  expect((["clinician", "client"] as const).map(asked)).toEqual([false, false]);
});

test("lines are put into another order by keyboard; the focus stays with the line and the new place is said", async () => {
  const { sent } = lines();
  screen.getByRole("button", { name: `Move ${texting} up` }).focus();
  await userEvent.keyboard("{Enter}");
  expect(order()).toEqual([texting, lifeline, veterans]);
  expect(screen.getByText(`${texting} is now number 1 of 3`)).toBeTruthy();
  // It can go no further up: the focus is on the way down.
  expect(document.activeElement).toBe(screen.getByRole("button", { name: `Move ${texting} down` }));
  await press("Save numbers and lines");
  expect(sent()?.version).toBe(3);
  expect(sent()?.lines.lines.map(({ name }) => name.en)).toEqual([texting, lifeline, veterans]);
});

test("a line that was taken off is put back by one press, with its words", async () => {
  const { save } = lines();
  await press(`Take off: ${texting}`);
  expect(order()).toEqual([lifeline, veterans]);
  const back = screen.getByRole("button", { name: "Put it back" });
  expect(document.activeElement).toBe(back);
  await userEvent.keyboard("{Enter}");
  expect(order()).toEqual([lifeline, texting, veterans]);
  expect(screen.queryByText(/was taken off/)).toBeNull();
  expect(save).not.toHaveBeenCalled();
});

test("a new line says at its fields what it lacks, and is saved once it has a name, a note and a way", async () => {
  const { save, sent } = lines();
  await press("Add a line");
  const card = within(screen.getByRole("article", { name: "Line 4" }));
  expect(document.activeElement).toBe(card.getByLabelText("Name in English"));
  await press("Save numbers and lines");
  expect(save).not.toHaveBeenCalled();
  expect(card.getByText(/Write at least one way/)).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("not saved yet");
  await userEvent.type(card.getByLabelText("Name in English"), "Night line");
  await userEvent.type(card.getByLabelText("What it is, in English"), "From ten to six.");
  await userEvent.type(card.getByLabelText("Number to call"), "555 0100");
  await press("Save numbers and lines");
  expect(sent()?.lines.lines[3]).toMatchObject({ name: { en: "Night line" }, call: "5550100" });
});

test("who saves second is told, and saves theirs in the newer one's place or looks at that", async () => {
  const { renew, sent } = lines({ isStale: true });
  const number = screen.getByLabelText("Emergency number");
  await userEvent.clear(number);
  await userEvent.type(number, "112");
  renew({ version: 5, lines: { ...seededLines, emergencyNumber: "999" } });
  expect(screen.getByLabelText<HTMLInputElement>("Emergency number").value).toBe("112");
  await press("Save mine in their place");
  expect(sent()).toMatchObject({ version: 5, lines: { emergencyNumber: "112" } });
  await press("Show theirs instead");
  expect(screen.getByLabelText<HTMLInputElement>("Emergency number").value).toBe("999");
});

test("what nobody has touched follows what is saved, and what was saved is what goes on from there", async () => {
  const { renew, save, sent } = lines();
  renew({ version: 4, lines: { ...seededLines, emergencyNumber: "112" } });
  const number = screen.getByLabelText<HTMLInputElement>("Emergency number");
  expect(number.value).toBe("112");
  await userEvent.type(number, "0");
  expect(screen.getByText(/Not saved yet: it holds/)).toBeTruthy();
  await press("Save numbers and lines");
  expect(sent()?.version).toBe(4);
  save.mock.lastCall?.[1](5);
  await vi.waitFor(() => {
    expect(screen.queryByText(/Not saved yet: it holds/)).toBeNull();
  });
  await userEvent.type(number, "1");
  await press("Save numbers and lines");
  expect(sent()).toMatchObject({ version: 5, lines: { emergencyNumber: "11201" } });
});

test("watched words are written one on a line: none twice, none too short; that they can miss is said", async () => {
  const save = vi.fn<WordsFormProps["hand"]["save"]>();
  render(<WordsForm saved={{ version: 0, words: ["hurt myself"] }} hand={{ ...idle, save }} />);
  expect(screen.getByText(/This can miss/)).toBeTruthy();
  const words = screen.getByLabelText("Words, one on each line");
  await userEvent.type(words, "\n Hurt myself \n\nab");
  await press("Save the words");
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByText(/“ab” is too short/)).toBeTruthy();
  await userEvent.type(words, "yss");
  await press("Save the words");
  expect(save.mock.lastCall?.[0]).toEqual({ version: 0, words: ["Hurt myself", "abyss"] });
  await userEvent.clear(words);
  expect(screen.getByText(/Without words/)).toBeTruthy();
});
