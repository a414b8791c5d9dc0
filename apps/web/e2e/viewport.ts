import type { Page } from "@playwright/test";

export const atDesk = (page: Page) => resize(page, { width: 1280, height: 800 });
export const onPhone = (page: Page) => resize(page, { width: 320, height: 640 });

/** Gives the window another size, and waits until the page has drawn itself for it: what was for the other size is gone then. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(drawn);
}

/** Runs in the page: two frames later everything has heard of the new size. */
const drawn = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Runs in the page: what was about to change has changed, colours too. */
export async function settled(): Promise<void> {
  await new Promise((painted) => setTimeout(painted, 150));
  const ending = document
    .getAnimations()
    .filter((animation) => Number(animation.effect?.getComputedTiming().endTime) < Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
