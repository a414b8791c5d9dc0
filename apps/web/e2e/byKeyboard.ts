import { expect, type Page } from "@playwright/test";

/** Runs in the page: what the thing with the focus is called. */
function focusedName(): string {
  const element = document.activeElement ?? document.body;
  const by = (attribute: string) => element.getAttribute(attribute) ?? "";
  const textOf = (id: string) => document.getElementById(id)?.textContent ?? "";
  const { labels } = element as { labels?: NodeListOf<HTMLLabelElement> | null };
  const names = [
    by("aria-labelledby").split(" ").map(textOf).join(" "),
    [...(labels ?? [])].map(({ textContent }) => textContent).join(" "),
    by("aria-label"),
    element.textContent,
  ];
  return names.map((name) => name.trim()).find((name) => name !== "") ?? "";
}

const patienceMs = 30_000;

/** Moves on with Tab until the thing with this name has the focus, also when the page has yet to bring it; fails when it can't be reached. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const matches = (text: string) => (typeof name === "string" ? text === name : name.test(text));
  for (const until = Date.now() + patienceMs; Date.now() < until;) {
    const focused = await page.evaluate(focusedName);
    if (matches(focused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name}`);
}

/** Goes there with Tab and presses it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

/** Opens a choice and takes the option that begins with these words. */
export async function choose(page: Page, choice: RegExp, option: string): Promise<void> {
  await press(page, choice);
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.type(option);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toHaveCount(0);
}
