// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import "../../../test/dom.ts";
import { aPage } from "../../../test/aPage.tsx";
import { HomePage } from "./HomePage.tsx";

const task = (assignmentId: string, newFeedback: boolean) => ({
  ...{ assignmentId, title: `Diary ${assignmentId}`, dueOn: null, status: "closed", newFeedback },
  work: { title: { en: "Diary" } },
});

function home(
  unread: number,
  tasks: readonly unknown[],
  role: "client" | "family_member" = "client",
) {
  const gateway = (path: string) =>
    path === "schedule.list" ? { sessions: [] } : { assignments: tasks };
  render(aPage(<HomePage unread={unread} />, role, gateway));
  return screen.findByText("Nothing to do right now");
}
const linkTo = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

test("a client's home says what is new: messages, and words on their homework", async () => {
  await home(2, [task("one", true), task("two", false)]);
  expect(linkTo("2 new messages")).toBe("/messages");
  expect(linkTo("Your care team wrote about your homework: Diary one")).toBe("/homework/one");
  expect(screen.queryByRole("link", { name: /Diary two/ })).toBeNull();
});

test("without news nothing is said of it; a client's own progress is one press away", async () => {
  await home(0, [task("two", false)]);
  expect(screen.queryByText("New for you")).toBeNull();
  expect(linkTo("See how far you have come")).toBe("/progress");
});

test("family, who have no progress of their own, find no link to it", async () => {
  await home(0, [], "family_member");
  expect(screen.queryByRole("link", { name: "See how far you have come" })).toBeNull();
});
