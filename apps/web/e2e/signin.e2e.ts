import { expect, test } from "@playwright/test";
import { signIn, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";

test("a clinician signs in with the keyboard alone, sees today and signs out", async ({ page }) => {
  const { email, password } = staffOf("clinician");
  await page.goto(onHost("clinic", "/signin"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeFocused();
  for (const place of [
    "Use a passkey",
    "Your e-mail or phone number",
    "Get a code",
    "E-mail address",
  ]) {
    await page.keyboard.press("Tab");
    await expect(
      page.getByLabel(place).or(page.getByRole("button", { name: place })),
    ).toBeFocused();
  }
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Times are in your zone")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle("Hearth");

  const account = page.getByRole("button", { name: "Your account" });
  await account.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Sign out" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Staff sign-in" })).toBeVisible();
});

test("wrong credentials are told calmly, and the address stays", async ({ page }) => {
  await page.goto(onHost("clinic", "/signin"));
  await page.getByLabel("E-mail address").fill("nobody@clinic.example");
  await page.getByRole("textbox", { name: "Password" }).fill("not the right password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("That did not match");
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@clinic.example");
});

test("who has not signed in comes back to the page that was wanted", async ({ page }) => {
  await page.goto(onHost("clinic", "/homework"));
  await expect(page.getByRole("heading", { name: "Staff sign-in" })).toBeVisible();
  const { email, password } = staffOf("clinician");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Homework" })).toBeVisible();
});

test("a message that finds no way out is not sent yet, survives a reload and is sent", async ({
  page,
}) => {
  await signIn(page, staffOf("clinician"));
  await page.getByRole("link", { name: "Messages" }).first().click();
  await page.getByRole("navigation", { name: "Conversations" }).getByRole("link").first().click();
  await page.getByLabel("Your message").waitFor();
  const text = `See you on Monday (${Date.now()})`;
  await page.route("**/trpc/messages.post**", (route) => route.abort());
  await page.getByLabel("Your message").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Not sent yet")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("log").getByText(text)).toBeVisible();
  await page.unroute("**/trpc/messages.post**");
  await expect(page.getByText("Not sent yet")).toBeHidden();
  await page.reload();
  await expect(page.getByRole("log").getByText(text)).toHaveCount(1);
});
