import { expect, type Page, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import { clientOf, signInByCode } from "./mailed.ts";
import { aBrowser, signIn, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";

const host = "plan";

test("a client writes a plan and a card, opens both and changes one without network, and it is saved once", async ({
  browser,
}) => {
  // Who has no plan yet: at a second try that is somebody else.
  const client = clientOf(1 + test.info().retry);
  const context = await browser.newContext({
    serviceWorkers: "allow",
    viewport: { width: 320, height: 740 },
  });
  const page = await context.newPage();
  await signInByCode(page, client, host);
  await page.goto(onHost(host, "/account/passkey"));
  await page.getByText("Keep it on this device").click();
  await expect(page.getByRole("switch")).toBeChecked();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

  await writePlan(page);
  await writeCard(page);
  await expect.poll(() => page.evaluate(keptWords)).toMatch(/Cold water on my face/);
  await expect.poll(() => page.evaluate(keptWords)).toMatch(/In my wallet/);

  await context.setOffline(true);
  await page.goto(onHost(host, "/cards"));
  await expect(page.getByRole("heading", { name: "Cold water on my face" })).toBeVisible();
  await page.getByRole("button", { name: "I need help now" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "My safety plan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My safety plan" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 988, Crisis line" })).toHaveAttribute(
    "href",
    "tel:988",
  );
  await page.getByRole("link", { name: "Change my plan" }).click();
  await page.getByLabel("Where I keep it").fill("In my blue bag");
  await page.getByRole("button", { name: "Save my plan" }).click();
  await expect(page.getByText("In my blue bag")).toBeVisible();
  await expect(page.getByText(/^Not saved yet/)).toBeVisible();
  await page.goto(onHost(host, "/plan"));
  await expect(page.getByText("In my blue bag")).toBeVisible();
  await expect(page.getByText(/^Not saved yet/)).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Older plans" }).click();
  await expect(page.getByRole("button", { name: /^Look at plan/ })).toHaveCount(2);
  await page.getByRole("button", { name: /^Look at plan 1,/ }).click();
  await expect(page.getByRole("dialog").getByText("In my wallet")).toBeVisible();

  const staff = await aBrowser(browser);
  await signIn(staff, staffOf("clinician"));
  await staff.goto(onHost("clinic", `/clients/${client.personId}/plan`));
  await expect(staff.getByText("In my blue bag")).toBeVisible();
  await staff.getByRole("button", { name: "I need help now" }).click();
  await expect(staff.getByText("Talk to somebody now")).toBeVisible();
  await expect(staff.getByRole("link", { name: "My safety plan" })).toHaveCount(0);
  for (const one of [page, staff]) await one.context().close();
});

async function writePlan(page: Page): Promise<void> {
  await page.goto(onHost(host, "/"));
  await page.getByRole("link", { name: "My safety plan" }).click();
  await expect(page.getByRole("heading", { name: "You have no safety plan yet" })).toBeVisible();
  await page.getByRole("link", { name: "Write my plan" }).click();
  await page.getByRole("button", { name: "Add a number to call" }).click();
  await page.getByLabel("Name").fill("Crisis line");
  await page.getByLabel(/^Phone/).fill("call them");
  await page.getByLabel("Where I keep it").fill("In my wallet");
  await page.getByRole("button", { name: "Save my plan" }).click();
  await expect(page.getByText("Write the number as you dial it")).toBeVisible();
  await isClean(page);
  await page.getByLabel(/^Phone/).fill("988");
  await page.getByRole("button", { name: "Save my plan" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByText("In my wallet")).toBeVisible();
}

async function writeCard(page: Page): Promise<void> {
  await page.goto(onHost(host, "/"));
  await page.getByRole("link", { name: "My coping cards" }).click();
  await expect(page.getByRole("heading", { name: "You have no cards yet" })).toBeVisible();
  await page.getByRole("button", { name: "Add a card" }).click();
  await page.getByLabel("What I do").fill("Cold water on my face");
  await page.getByText("It calms the feeling").click();
  await page.getByRole("button", { name: "Save the card" }).click();
  await expect(page.getByRole("heading", { name: "Cold water on my face" })).toBeVisible();
  await isClean(page);
}

/** Runs in the page: what of its person this device keeps. */
async function keptWords(): Promise<string> {
  const settled = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(new Error("The store can't be read"));
    });
  const database = await settled(indexedDB.open("hearth-kept"));
  const rows = await settled(database.transaction("answers").objectStore("answers").getAll());
  database.close();
  return JSON.stringify(rows);
}
