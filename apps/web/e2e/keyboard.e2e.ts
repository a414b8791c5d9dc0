import { expect, type Page, test } from "@playwright/test";
import { aBrowser, aMeeting, onlyOne, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";

/** Runs in the page: what the thing with the focus is called. */
function focusedName(): string {
  const element = document.activeElement;
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  const names = [label, element?.getAttribute("aria-label"), element?.textContent];
  return names.find((name) => typeof name === "string")?.trim() ?? "";
}

/** Moves on with Tab until the thing with this name has the focus; fails when it can't be reached. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const matches = (text: string) => (typeof name === "string" ? text === name : name.test(text));
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await page.evaluate(focusedName);
    if (matches(focused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name}`);
}

const press = async (page: Page, name: string | RegExp) => {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
};

test("a group meets by keyboard alone: signs in, comes by link, is let in, split and called back", async ({
  browser,
}) => {
  const clinician = await aBrowser(browser);
  const { email, password } = staffOf("clinician");
  await clinician.goto(onHost("clinic", "/signin"));
  await tabTo(clinician, /^E-mail address/);
  await clinician.keyboard.type(email);
  await tabTo(clinician, /^Password/);
  await clinician.keyboard.type(password);
  await clinician.keyboard.press("Enter");
  await expect(clinician).not.toHaveURL(/signin/);

  const { invited } = await aMeeting(clinician, 1);
  await clinician.reload();
  await expect(clinician.getByRole("button", { name: "Open the group" }).last()).toBeVisible();
  await clinician.getByRole("button", { name: "Open the group" }).last().focus();
  await clinician.keyboard.press("Enter");
  await expect(clinician.getByRole("button", { name: "Go in" })).toBeVisible();
  await press(clinician, "Go in");
  await expect(clinician.getByRole("toolbar", { name: "Session tools" })).toBeVisible();

  const client = await aBrowser(browser, { phone: true });
  await client.goto(onlyOne(invited).link);
  await expect(client.getByRole("button", { name: "Continue" })).toBeVisible();
  await press(client, "Continue");
  await expect(client.getByRole("button", { name: "This is my name" })).toBeVisible();
  await press(client, "This is my name");
  await expect(client.getByRole("button", { name: "Ask to join" })).toBeVisible();
  await press(client, "Ask to join");
  await expect(client.getByRole("heading", { name: "You are in the waiting room" })).toBeVisible();

  await clinician.keyboard.press("Escape");
  await clinician.getByRole("button", { name: /^People/ }).focus();
  await clinician.keyboard.press("Enter");
  await press(clinician, /^Admit /);
  await expect(client.getByRole("toolbar", { name: "Session tools" })).toBeVisible();

  await clinician.getByRole("button", { name: "Rooms" }).focus();
  await clinician.keyboard.press("Enter");
  await press(clinician, "Open 2 rooms");
  await expect(client.getByText(/You are in /).first()).toBeVisible();
  await press(clinician, "Bring everyone back now");
  await expect(client.getByText(/You are in .*Room/i)).toHaveCount(0);
  await client.context().close();
  await clinician.context().close();
});
