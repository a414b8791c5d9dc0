import { expect, type Locator } from "@playwright/test";

/**
 * Opens a menu or a choice and takes one of its items. It is opened by a key: a mouse opens it when it goes down, and where the menu
 * covers its button, a slow page takes the mouse that goes up for a choice of what is under it. What changes on the page meanwhile
 * may close it: then it is opened anew, as a person would.
 */
export async function take(opener: Locator, item: Locator): Promise<void> {
  await expect(async () => {
    if (!(await item.isVisible())) await opener.press("Enter", { timeout: 10_000 });
    await item.click({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}
