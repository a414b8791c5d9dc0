import { expect, test } from "@playwright/test";
import { clientOf, giveCode, mailedTo, signInByCode } from "./mailed.ts";
import { take } from "./menu.ts";
import { aBrowser, aMeeting, signIn, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";
import { onPhone } from "./viewport.ts";

test("a client signs in with a code, sees what is next, is locked out and comes back to the same field, and leaves at once", async ({
  browser,
}) => {
  const client = clientOf(5);
  const page = await aBrowser(browser, { phone: true });
  await onPhone(page);
  await page.clock.install();
  await signInByCode(page, client);
  for (const { subject, text } of mailedTo(client.contact, "Your code"))
    expect(`${subject} ${text}`).not.toMatch(/hearth|group|session|therap|program|clinic/i);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Hello, /);
  await expect(page.getByText("Next for you")).toBeVisible();
  await expect(page).toHaveTitle("Hearth");

  await take(
    page.getByRole("button", { name: "Menu" }),
    page.getByRole("menuitem", { name: "Messages" }),
  );
  await page.getByRole("link", { name: /^Monday recovery group/ }).click();
  const field = page.getByLabel("Your message");
  await field.fill("I am late today because");
  await page.clock.runFor("09:05");
  await expect(page.getByRole("alertdialog", { name: "Are you still there?" })).toBeVisible();
  await page.clock.runFor("01:05");
  await expect(page.getByRole("heading", { name: "This page is locked" })).toBeVisible();
  await expect(field).toBeHidden();
  await giveCode(page, client.contact);
  await expect(field).toHaveValue("I am late today because");
  await expect(field).toBeFocused();

  await page.route("https://**", (route) => route.fulfill({ body: "Sunny, 21 degrees" }));
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Shift");
  await expect(page.getByText("Sunny, 21 degrees")).toBeVisible();
  await page.goto(onHost("home", "/homework"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.context().close();
});

test("a client who was invited starts with one press, adds a passkey, and signs in with it", async ({
  browser,
}) => {
  const client = clientOf(4);
  const staff = await aBrowser(browser);
  await signIn(staff, staffOf("clinician"));
  const { groupId, sessionId } = await aMeeting(staff, 0);
  await staff.goto(onHost("clinic", `/groups/${groupId}/sessions/${sessionId}/people`));
  const [firstName = ""] = client.name.split(" ");
  await staff.getByRole("button", { name: `Invite to sign in: ${firstName}` }).click();
  await expect(staff.getByText("The invitation is on its way")).toBeVisible();
  const link = () =>
    /http\S+/.exec(mailedTo(client.contact, "Your invitation").at(-1)?.text ?? "")?.[0];
  await expect.poll(link).toBeTruthy();

  const page = await aBrowser(browser, { phone: true });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  const url = new URL(link() ?? "");
  for (let n = 0; n < 2; n += 1) await page.goto(onHost("phone", url.pathname + url.hash));
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("Your passkey is ready")).toBeVisible();
  await page.getByRole("link", { name: "Go to my page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Hello, ${firstName}`);

  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Hello, ${firstName}`);
  await page.goto(onHost("phone", url.pathname + url.hash));
  await page.reload();
  await expect(page.getByRole("heading", { name: "This invitation has been used" })).toBeVisible();
  for (const one of [page, staff]) await one.context().close();
});
