// @vitest-environment jsdom
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import "../../test/dom.ts";
import { aPage } from "../../test/aPage.tsx";
import type { Me } from "../lib/me.ts";
import { Places } from "./Places.tsx";

/** The places of somebody on their homework; two wait for somebody. Opens the menu of a phone, which is named as given. */
async function opened(menu: string, role: Me["role"], unread = 0) {
  const waiting = ["one", "two"].map((id) => ({ id, status: "open" }));
  const places = <Places path="/homework" unread={unread} isClient={role === "client"} />;
  render(aPage(places, role, () => ({ items: waiting })));
  // Found before the menu is open: what is behind it is not looked at then.
  const risk = role === "client" ? null : await screen.findByRole("link", { name: /2 wait/ });
  await userEvent.click(screen.getByRole("button", { name: menu }));
  const items = within(screen.getByRole("menu")).getAllByRole("menuitem");
  return { risk, items, words: items.map(({ textContent }) => textContent) };
}

const deskOnly = ".max-lg\\:hidden";
const onlyOnDesk = (words: string) =>
  screen.getByText(words, { selector: "nav a" }).closest("li")?.matches(deskOnly);

test("on a phone the places are links behind one button, and the one that is open is marked", async () => {
  const { items, words } = await opened("Menu", "supervisor");
  expect(words).toEqual(["Today", "Homework", "Messages", "Help settings"]);
  expect(items.map((item) => item.getAttribute("href"))).toEqual([
    "/",
    "/homework",
    "/messages",
    "/settings/help",
  ]);
  expect(items.map((item) => item.getAttribute("aria-current"))).toEqual([
    null,
    "page",
    null,
    null,
  ]);
});

test("who needs somebody stays outside the menu, with its words and its number", async () => {
  const { risk, words } = await opened("Menu", "clinician");
  expect(onlyOnDesk("Today")).toBe(true);
  expect(risk?.closest("li")?.matches(deskOnly)).toBe(false);
  expect(risk?.textContent).toContain("Needs somebody");
  expect(words).toEqual(["Today", "Homework", "Messages"]);
});

test("the button of the menu says how many messages are new, and so does their place in it", async () => {
  const { words } = await opened("Menu 3 new", "client", 3);
  expect(words).toEqual(["Home", "Homework", "Messages: 3 new"]);
});
