import { expect, type Locator, type Page } from "@playwright/test";
import { receivedByTrack, tracksOf } from "./media.ts";
import { take } from "./menu.ts";

/** What is pressed: a string is its whole name. */
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
export const press = (page: Page, name: string | RegExp) => button(page, name).first().click();
export const item = (page: Page, name: string | RegExp) => page.getByRole("menuitem", { name });
/** Turns a switch to its other side. */
export const setSwitch = (page: Page, name: string) =>
  page.getByRole("switch", { name, exact: true }).press("Space");

/** Staff choose something to do with one person. */
export async function choose(staff: Page, person: string, action: string): Promise<void> {
  const way = staff.getByRole("menuitem", { name: action, exact: true });
  await take(button(staff, `Actions for ${person}`).first(), way);
}

/** Opens a panel on a phone, where it is behind "More". */
export async function openFar(page: Page, name: RegExp): Promise<void> {
  await take(button(page, /^More/).first(), item(page, name));
}

/** Turns the own microphone on: nobody else can. */
export async function unmute(page: Page): Promise<void> {
  await press(page, "Unmute");
  await expect(button(page, "Mute")).toBeVisible();
}

/** The track in which this person is heard here. */
export async function voiceOf(page: Page, name: string): Promise<string> {
  const { audio } = await tracksOf(page, name);
  if (audio === undefined) throw new Error("nobody is heard");
  return audio;
}

/** Nothing of these tracks arrives on this page any more. */
export async function expectNothingFrom(page: Page, tracks: readonly string[]): Promise<void> {
  const bytes = async () => {
    const received = await receivedByTrack(page);
    return tracks.reduce((sum, id) => sum + (received[id]?.bytes ?? 0), 0);
  };
  const inOneSecond = async () => {
    const before = await bytes();
    await page.waitForTimeout(1_000);
    return (await bytes()) - before;
  };
  await expect.poll(inOneSecond).toBe(0);
}

/** Moves on with Tab until this has the focus, and presses Enter. */
export async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
  await page.keyboard.press("Enter");
}
