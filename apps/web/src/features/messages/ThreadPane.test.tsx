// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { answering } from "../../../test/answers.ts";
import { aPage } from "../../../test/aPage.tsx";
import { ThreadPane } from "./ThreadPane.tsx";
import "./words.ts";

vi.mock("./draftShelf.ts", () => ({
  draftShelf: () => ({ read: () => Promise.resolve(""), keep: () => Promise.resolve() }),
}));

const thread = { kind: "care", of: "018f0000-0000-7000-8000-000000000021" } as const;
const page = { name: null, messages: [], hasOlder: false, seenTo: 0, moderates: false };

/** A client writes to their care team. What they write is watched where the test says so. */
async function write(text: string, told: { readonly showHelp?: true }) {
  answering({});
  Element.prototype.scrollIntoView = () => undefined;
  const gateway = (path: string) => (path === "messages.post" ? told : page);
  render(aPage(<ThreadPane thread={thread} />, "client", gateway));
  await userEvent.type(await screen.findByLabelText("Your message"), text);
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
}

test("words that may tell of a crisis show their author help at once, in place of the notice", async () => {
  await write("I can't go on", { showHelp: true });
  const title = "You do not have to be alone with this";
  expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
  expect(screen.getByRole("link", { name: /^Call 988, 988/ })).toBeTruthy();
  expect(screen.queryByText("Nobody reads messages day and night")).toBeNull();
});

test("above where a message is written it says that nobody reads day and night, and one press opens help", async () => {
  await write("See you on Monday", {});
  expect(screen.getByText("Nobody reads messages day and night")).toBeTruthy();
  expect(screen.queryByRole("heading", { name: /alone with this/ })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "I need help now" }));
  expect(await screen.findByRole("link", { name: /^Call 988, 988/ })).toBeTruthy();
});
