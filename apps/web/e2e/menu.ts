import type { Locator } from "@playwright/test";

/** Opens a menu or a choice and takes one of its items. A menu goes with its row: wait first until this page shows where that is. */
export async function take(opener: Locator, item: Locator): Promise<void> {
  await opener.click();
  await item.click();
}
