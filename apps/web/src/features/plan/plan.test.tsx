// @vitest-environment jsdom
import "fake-indexeddb/auto";
import type { CopingCard } from "@hearth/contracts/homework/copingCards";
import type { SafetyPlan } from "@hearth/contracts/homework/safetyPlan";
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { OwnPlanLink } from "../../lib/crisis/OwnPlanLink.tsx";
import "../../lib/crisis/words.ts";
import { type Me, MeContext } from "../../lib/me.ts";
import { CardList } from "./cards/CardList.tsx";
import { draftOf } from "./edit/planDraft.ts";
import { PlanForm } from "./edit/PlanForm.tsx";
import { OtherAlert } from "./OtherAlert.tsx";
import { PlanView } from "./PlanView.tsx";
import { ReviewNotice } from "./ReviewNotice.tsx";
import "./words.ts";

const me = (role: Me["role"]) =>
  ({ personId: "sam", displayName: "Sam", role, timeZone: "America/New_York" }) as Me;
const as = (role: Me["role"], children: ReactNode) => (
  <MeContext value={me(role)}>{children}</MeContext>
);

const plan: SafetyPlan = {
  signs: [{ entryId: "1", words: "I stop answering", phone: null }],
  alone: [],
  people: [{ entryId: "2", words: "Mo", phone: "555 0100" }],
  places: [{ entryId: "3", words: "The library", phone: null }],
  helpers: [],
  professionals: [{ entryId: "4", words: "Crisis line", phone: "988" }],
  safer: [],
  ...{ obstacles: "", keptAt: "In my wallet", reviewOn: "2026-04-01" },
};

test("a plan is read as a ladder of six steps, and whoever has a number is one tap away", () => {
  render(<PlanView plan={plan} />);
  const steps = within(screen.getByRole("list", { name: "The six steps" }));
  expect(steps.getAllByRole("heading", { level: 2 })).toHaveLength(6);
  const company = within(
    steps.getByRole("list", { name: "People and places that take my mind off it" }),
  );
  expect(company.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Mo/),
    "The library",
  ]);
  expect(screen.getByRole("link", { name: "Call 988, Crisis line" }).getAttribute("href")).toBe(
    "tel:988",
  );
  expect(screen.getAllByText("Nothing here yet.")).toHaveLength(3);
  expect(screen.getByText("Wed, Apr 1")).toBeTruthy();
});

test("on its day the plan asks to be looked at again, and not before", () => {
  const { rerender } = render(as("client", <ReviewNotice reviewOn="2000-01-01" />));
  expect(screen.getByText("Time to look at your plan again")).toBeTruthy();
  rerender(as("client", <ReviewNotice reviewOn="2999-01-01" />));
  expect(screen.queryByText("Time to look at your plan again")).toBeNull();
});

test("a client writes a line, is told what does not fit, and saves", async () => {
  const onSave = vi.fn<(plan: SafetyPlan) => void>();
  render(
    as("client", <PlanForm initial={draftOf(null)} onSave={onSave} onLeave={() => undefined} />),
  );
  await userEvent.click(screen.getByRole("button", { name: "Add a person who helps" }));
  const line = within(screen.getByRole("group", { name: "Line 1" }));
  const name = line.getByRole("textbox", { name: "Name" });
  expect(document.activeElement).toBe(name);
  await userEvent.type(name, "Ada");
  const phone = line.getByRole("textbox", { name: /^Phone/ });
  await userEvent.type(phone, "at home");
  await userEvent.click(screen.getByRole("button", { name: "Save my plan" }));
  expect(onSave).not.toHaveBeenCalled();
  expect(line.getByText("Write the number as you dial it")).toBeTruthy();
  expect(document.activeElement).toBe(phone);

  await userEvent.clear(phone);
  await userEvent.type(phone, "555 0100");
  await userEvent.click(screen.getByRole("button", { name: "Save my plan" }));
  expect(onSave.mock.lastCall?.[0].helpers).toMatchObject([{ words: "Ada", phone: "555 0100" }]);
});

test("what was typed is there again after a reload, until it is given up", async () => {
  const form = () =>
    render(
      as(
        "client",
        <PlanForm initial={draftOf(plan)} onSave={() => undefined} onLeave={() => undefined} />,
      ),
    );
  const first = form();
  const kept = () => screen.getByRole("textbox", { name: "Where I keep it" });
  await userEvent.clear(kept());
  await userEvent.type(kept(), "In my bag");
  first.unmount();
  const second = form();
  await screen.findByDisplayValue("In my bag");
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  second.unmount();
  form();
  expect(await screen.findByDisplayValue("In my wallet")).toBeTruthy();
});

const card = (cardId: string, skill: string): CopingCard => ({
  ...{ cardId, skill, kind: "emotion", cost: "", worksWhen: "", helpedOn: null },
});

function Cards({ first }: { readonly first: readonly CopingCard[] }) {
  const [cards, setCards] = useState(first);
  return <CardList cards={cards} onChange={setCards} />;
}
const skills = () => screen.queryAllByRole("heading", { level: 2 }).map((it) => it.textContent);

test("cards are moved by keyboard, and the focus stays with the one that was moved", async () => {
  render(as("client", <Cards first={[card("1", "Walk"), card("2", "Music"), card("3", "Tea")]} />));
  const up = screen.getByRole("button", { name: "Move up: Tea" });
  up.focus();
  await userEvent.keyboard("{Enter}");
  expect(skills()).toEqual(["Walk", "Tea", "Music"]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move up: Tea");
  expect(screen.getByText("Tea is now at place 2 of 3")).toBeTruthy();
  await userEvent.keyboard("{Enter}");
  expect(skills()).toEqual(["Tea", "Walk", "Music"]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move down: Tea");
});

test("a card that was taken out is put back by one press", async () => {
  render(as("client", <Cards first={[card("1", "Walk"), card("2", "Music")]} />));
  await userEvent.click(screen.getByRole("button", { name: "Take out: Walk" }));
  expect(skills()).toEqual(["Music"]);
  const undo = screen.getByRole("button", { name: "Put it back" });
  expect(document.activeElement).toBe(undo);
  await userEvent.click(undo);
  expect(skills()).toEqual(["Walk", "Music"]);
});

test("a client writes a card that keeps away from something, with what it costs", async () => {
  render(as("client", <Cards first={[]} />));
  expect(screen.getByText("You have no cards yet")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Add a card" }));
  const dialog = within(screen.getByRole("dialog", { name: "New card" }));
  await userEvent.click(dialog.getByRole("button", { name: "Save the card" }));
  expect(dialog.getByText("Write what you do")).toBeTruthy();
  await userEvent.type(dialog.getByRole("textbox", { name: "What I do" }), "Stay in bed");
  await userEvent.click(dialog.getByRole("radio", { name: /at a cost/ }));
  await userEvent.type(dialog.getByRole("textbox", { name: /costs me/ }), "I sleep badly");
  await userEvent.click(dialog.getByRole("button", { name: "Save the card" }));
  expect(skills()).toEqual(["Stay in bed"]);
  expect(screen.getByText("It costs me: I sleep badly")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "It helped today: Stay in bed" }));
  expect(screen.getByText(/^It last helped on/)).toBeTruthy();
});

test("that something else was written elsewhere is told once on a device", async () => {
  const other = { versionId: "v2", version: 2, savedAt: "2026-03-02T20:15:00.000Z" };
  const alert = () =>
    render(
      as(
        "client",
        <OtherAlert overlooked={other}>
          {(settle) => <button onClick={settle}>Keep mine</button>}
        </OtherAlert>,
      ),
    );
  const first = alert();
  expect(screen.getByRole("status").textContent).toMatch(/March 2/);
  await userEvent.click(screen.getByRole("button", { name: "Keep mine" }));
  first.unmount();
  alert();
  expect(screen.queryByRole("status")).toBeNull();
});

test("help shows the way to the own plan to a client who has signed in, and to nobody else", () => {
  const { rerender } = render(as("client", <OwnPlanLink />));
  expect(screen.getByRole("link", { name: "My safety plan" }).getAttribute("href")).toBe("/plan");
  for (const role of ["clinician", "family_member", "peer_specialist"] as const) {
    rerender(as(role, <OwnPlanLink />));
    expect(screen.queryByRole("link")).toBeNull();
  }
  rerender(<OwnPlanLink />);
  expect(screen.queryByRole("link")).toBeNull();
});

test("out of the live room the way to the own plan leads beside it, so that nobody leaves the group", () => {
  history.replaceState(null, "", "/sessions/018f/room");
  render(as("client", <OwnPlanLink />));
  expect(screen.getByRole("link").getAttribute("target")).toBe("_blank");
  history.replaceState(null, "", "/");
});
