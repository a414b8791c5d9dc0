import { expect, test } from "@playwright/test";
import { clientOf, mailedTo, signInByCode } from "./mailed.ts";
import { aBrowser } from "./meeting.ts";
import { onHost } from "./system.ts";

test("a client signs in on a phone with the code that was sent, which says nothing of care", async ({
  browser,
}) => {
  const client = clientOf(5);
  const page = await aBrowser(browser, { phone: true });
  await page.setViewportSize({ width: 320, height: 640 });
  await signInByCode(page, client);
  const notices = mailedTo(client.contact, "Your code");
  expect(notices.length).toBeGreaterThan(0);
  for (const { subject, text } of notices)
    expect(`${subject} ${text}`).not.toMatch(/hearth|group|session|therap|program|clinic/i);
  await page.goto(onHost("home", "/join"));
  await expect(page.getByRole("heading", { name: "Open your personal link again" })).toBeVisible();
  await page.context().close();
});
