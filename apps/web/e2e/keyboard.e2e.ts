import { expect, type Page, test } from "@playwright/test";
import { choose, press, tabTo } from "./byKeyboard.ts";
import { clientOf, signInByCode } from "./mailed.ts";
import { aBrowser, aMeeting, onlyOne, signIn, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";

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

/** Takes an answer of a question: its radios are one stop, and arrows move between them. */
async function answer(page: Page, question: number, steps: number): Promise<void> {
  const group = page.getByRole("radiogroup").nth(question);
  await page.keyboard.press("Tab");
  await expect(group.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("Space");
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowDown");
  await expect(group.getByRole("radio").nth(steps)).toBeChecked();
}

test("work and worry by keyboard alone: given, filled in, read, taken and closed", async ({
  browser,
}) => {
  const [clinician, client] = [await aBrowser(browser), await aBrowser(browser)];
  const [name = ""] = clientOf(5).name.split(" ");
  await signIn(clinician, staffOf("clinician"));
  await press(clinician, "Homework");
  await expect(clinician.getByRole("heading", { name: "Give homework" })).toBeVisible();
  await choose(clinician, /Group$/, "Monday");
  await tabTo(clinician, new RegExp(`^${name}`));
  await clinician.keyboard.press("Space");
  await choose(clinician, /Work$/, "PHQ-9");
  await press(clinician, "Give");
  await expect(clinician.getByRole("link", { name: /PHQ-9/ }).first()).toBeVisible();

  await signInByCode(client, clientOf(5), "h5");
  await press(client, "Homework");
  await press(client, /PHQ-9/);
  await press(client, "Start");
  await expect(client.getByRole("radiogroup").first()).toBeVisible();
  await tabTo(client, "Not at all");
  await client.keyboard.press("Shift+Tab");
  for (let question = 0; question < 8; question += 1) await answer(client, question, 0);
  await answer(client, 8, 1);
  await answer(client, 9, 0);
  await press(client, "Hand in");
  await expect(client.getByText("Your answers are with your care team.")).toBeVisible();

  await press(clinician, "What waits for a look");
  await press(clinician, new RegExp(`^${name}.*PHQ-9`));
  await tabTo(clinician, /^What do you want to say/);
  await clinician.keyboard.type("Thank you for telling me.");
  await press(clinician, "Send feedback");
  await press(clinician, /^Needs somebody/);
  await expect(clinician.getByRole("button", { name: `Take it: ${name}` }).first()).toBeVisible();
  await press(clinician, `Take it: ${name}`);
  await press(clinician, `Close: ${name}`);
  await tabTo(clinician, /^What was done/);
  await clinician.keyboard.type("We talked; they are safe.");
  await press(clinician, "Close it");
  await expect(clinician.getByRole("button", { name: `Close: ${name}` })).toHaveCount(0);
  await Promise.all([clinician, client].map((page) => page.context().close()));
});
