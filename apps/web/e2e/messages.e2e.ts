import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import { aBrowser, signIn, staffOf } from "./meeting.ts";
import { onHost, seed } from "./system.ts";
import { onPhone } from "./viewport.ts";

const group = () => seed().tenants[0]?.groups[0]?.id ?? "";
const thread = (kind: string) => onHost("clinic", `/messages/${kind}/${group()}`);

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel("Your message").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

const entry = (page: Page, text: string) =>
  page.getByRole("log").getByRole("article").filter({ hasText: text });
/** The thread of staff in the list, wherever the person is. */
const inList = (page: Page) => page.getByRole("link", { name: /: staff only/ });

test("two people write to each other: at once on all screens, without network too, once and in order", async ({
  browser,
}) => {
  const [ada, flo] = [await aBrowser(browser), await aBrowser(browser)];
  await signIn(ada, staffOf("clinician"));
  await signIn(flo, staffOf("facilitator"));
  const second = await flo.context().newPage();
  await ada.goto(thread("staff"));
  await flo.goto(thread("staff"));
  await expect(flo.getByLabel("Your message")).toBeVisible();
  for (const page of [flo, second]) await page.goto(onHost("clinic", "/messages"));
  for (const page of [flo, second]) await expect(inList(page)).not.toContainText("new");

  const about = randomUUID();
  await test.step("what one writes is new on each screen of the other, and seen when it is opened on one", async () => {
    await write(ada, `Hello ${about}`);
    await expect(entry(ada, `Hello ${about}`)).toContainText("Sent");
    // Sooner than any page asks by itself.
    for (const page of [flo, second])
      await expect(inList(page)).toContainText("1 new", { timeout: 8_000 });
    await inList(flo).click();
    await expect(entry(flo, `Hello ${about}`)).toBeVisible();
    await expect(inList(second)).not.toContainText("new");
    await expect(entry(ada, `Hello ${about}`)).toContainText(/Seen by \d+ p/);
  });

  await test.step("what is written without network waits, and goes once and in order", async () => {
    await ada.context().setOffline(true);
    await write(ada, `First ${about}`);
    await write(ada, `Second ${about}`);
    for (const text of ["First", "Second"])
      await expect(entry(ada, `${text} ${about}`)).toContainText(/Sending|Not sent yet/);
    await expect(ada.getByText("Not sent yet").first()).toBeVisible();
    await ada.getByLabel("Your message").fill(`A draft ${about}`);
    await ada.context().setOffline(false);
    const together = flo.getByRole("log").getByText(about);
    await expect(together).toHaveText([`Hello ${about}`, `First ${about}`, `Second ${about}`], {
      timeout: 20_000,
    });
    for (const text of ["First", "Second"])
      await expect(entry(ada, `${text} ${about}`)).toContainText(/Sent|Seen/);
  });

  await test.step("a draft is there after a reload, and is not in the thread", async () => {
    await ada.reload();
    await expect(ada.getByLabel("Your message")).toHaveValue(`A draft ${about}`);
    await expect(ada.getByRole("log").getByText(about)).toHaveCount(3);
  });
  await ada.context().close();
  await flo.context().close();
});

test("a file goes with a message, and a message that is reported is hidden and explained", async ({
  browser,
}) => {
  const [ada, flo] = [await aBrowser(browser), await aBrowser(browser)];
  await signIn(ada, staffOf("clinician"));
  await signIn(flo, staffOf("facilitator"));
  const text = `A hard word ${randomUUID()}`;
  await ada.goto(thread("group"));
  await ada.getByRole("button", { name: "Attach a photo or file" }).click();
  const diary = Buffer.from("%PDF-1.4\n% Sleep diary\n%%EOF\n");
  await ada
    .locator("input[type=file]")
    .setInputFiles({ name: "diary.pdf", mimeType: "application/pdf", buffer: diary });
  await expect(ada.getByText("diary.pdf is attached")).toBeVisible({ timeout: 20_000 });
  await write(ada, text);

  await flo.goto(thread("group"));
  const downloading = flo.waitForEvent("download");
  await entry(flo, text).getByRole("button", { name: "Download diary.pdf" }).click();
  expect((await downloading).suggestedFilename()).toBe("diary.pdf");

  await entry(flo, text)
    .getByRole("button", { name: /^More about/ })
    .click();
  await flo.getByRole("menuitem", { name: "Tell staff about it" }).click();
  await flo.getByRole("button", { name: "What is it about?" }).click();
  await flo.getByRole("option", { name: "It may hurt somebody" }).click();
  await flo.getByRole("button", { name: "Tell staff", exact: true }).click();
  await expect(entry(flo, text)).toContainText("You told staff about this message");

  await flo.goto(onHost("clinic", "/messages/reports"));
  const card = flo.getByRole("article").filter({ hasText: text });
  await expect(card).toContainText("Waits for a decision");
  await isClean(flo);
  await card.getByRole("button", { name: "Hide it" }).click();
  await flo.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(flo.getByText("Choose what it is about")).toBeVisible();
  await isClean(flo);
  await flo.getByRole("button", { name: /What is it about/ }).click();
  await flo.getByRole("option", { name: "It may hurt somebody" }).click();
  await flo.getByLabel(/^Why, in a few words/).fill("It was about somebody else");
  await flo.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(card).toContainText("Decided");
  await expect(entry(ada, text)).toContainText("Staff hid this message from the group");
  await ada.context().close();
  await flo.context().close();
});

test("the list and a thread by keyboard alone, clean in each state", async ({ page }) => {
  await signIn(page, staffOf("clinician"));
  await page.goto(onHost("clinic", "/messages"));
  await expect(page.getByRole("heading", { level: 1, name: "Messages" })).toBeFocused();
  await inList(page).waitFor();
  await isClean(page);
  await inList(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /: staff only/ })).toBeFocused();
  await page.getByLabel("Your message").focus();
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(entry(page, "By keyboard").last()).toContainText(/Sent|Seen/);
  await expect(page.getByLabel("Your message")).toBeFocused();
  await page.getByRole("button", { name: "Attach a photo or file" }).click();
  await isClean(page);
  await onPhone(page);
  await expect(inList(page)).toBeHidden();
  await page.getByRole("link", { name: "All conversations" }).click();
  await expect(inList(page)).toBeVisible();
  await page.goto(onHost("clinic", `/messages/group/${randomUUID()}`));
  await page.getByRole("heading", { name: "Not found" }).waitFor();
  await isClean(page);
});
