import { expect, test } from "@playwright/test";
import { clientOf, signInByCode } from "./mailed.ts";
import { take } from "./menu.ts";
import { onHost } from "./system.ts";

test("without network the application opens, says whom to call, and has what this device was asked to keep", async ({
  browser,
}) => {
  const context = await browser.newContext({
    serviceWorkers: "allow",
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await signInByCode(page, clientOf(2), "kept");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.goto(onHost("kept", "/homework"));
  await expect(page.getByRole("link", { name: "Call 988, 988" })).toBeVisible();
  await expect(page.getByText("0 changes wait on this device")).toBeVisible();
  await context.setOffline(false);

  await page.goto(onHost("kept", "/account/passkey"));
  await page.getByText("Keep it on this device").click();
  await expect(page.getByRole("switch")).toBeChecked();
  await take(
    page.getByRole("button", { name: "Menu" }),
    page.getByRole("menuitem", { name: "Home", exact: true }),
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Hello, /);
  await expect.poll(() => page.evaluate(keptRows)).toBeGreaterThan(0);
  await context.setOffline(true);
  await page.goto(onHost("kept", "/"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Hello, /);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await context.setOffline(true);
  await page.goto(onHost("kept", "/"));
  await expect(page.getByRole("link", { name: "Call 988, 988" })).toBeVisible();
  await context.close();
});

/** Runs in the page: how much of its person this device keeps. */
async function keptRows(): Promise<number> {
  const settled = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(new Error("The store can't be read"));
    });
  const database = await settled(indexedDB.open("hearth-kept"));
  const rows = database.transaction("answers").objectStore("answers").count();
  const count = await settled(rows);
  database.close();
  return count;
}
