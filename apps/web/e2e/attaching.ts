import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

const name = "diary.pdf";
const diary = Buffer.from("%PDF-1.4\n% Sleep diary\n%%EOF\n");

/** Attaches a file to the task that is open: by keyboard, on a line that is cut on the way. */
export async function attachDiary(page: Page): Promise<void> {
  await page.route("**/api/uploads/*", (route) => route.abort(), { times: 1 });
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).focus();
  await page.keyboard.press("Enter");
  await (await choosing).setFiles({ name, mimeType: "application/pdf", buffer: diary });
  await expect(page.getByText(`${name} is attached`)).toBeVisible();
}

/** Downloads the file of the room's task, whole and under its name. */
export async function downloadDiary(page: Page): Promise<void> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: `Download ${name}` }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(name);
  expect(await readFile(await download.path())).toEqual(diary);
  await expect(page.getByText(`${name} is in your downloads`)).toBeVisible();
}
