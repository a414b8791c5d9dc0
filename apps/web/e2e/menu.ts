import { expect, type Locator } from "@playwright/test";

/**
 * Opens a menu or a choice and takes one of its items. What changes on the page meanwhile may close it: then it is opened anew,
 * as a person would.
 */
export async function take(opener: Locator, item: Locator): Promise<void> {
  await expect(async () => {
    if (!(await item.isVisible())) await opener.click({ timeout: 10_000 });
    await item.click({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}
