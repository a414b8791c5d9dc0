import { expect, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import { aMeeting, signIn, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";

test("staff go from today to a group's progress and to a client's, whose hours are a picture and a table", async ({
  page,
}) => {
  await signIn(page, staffOf("clinician"));
  await aMeeting(page, 0);
  await page.goto(onHost("clinic", "/"));
  await page.getByRole("link", { name: "Progress", exact: true }).first().click();
  await page.getByRole("heading", { name: "How the group gets on" }).waitFor();
  const clients = page.getByRole("group", { name: "Clients of the group" });
  await clients.getByRole("link").first().click();

  await page.getByRole("heading", { name: /^Progress of / }).waitFor();
  await page.getByText(/Each bar is one week/).waitFor();
  await expect(page.getByRole("meter", { name: "This week" })).toBeVisible();
  await expect(page.locator(".recharts-surface").first()).toBeVisible();
  await isClean(page);

  await page.getByText("As a table").first().click();
  await expect(page.getByRole("group", { name: "Hours of each week" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "0 h 0 min" }).first()).toBeVisible();
  await isClean(page);
});
