import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { resize, settled } from "./viewport.ts";

type Look = { readonly width: number; readonly colorScheme: "light" | "dark" };

const looks: readonly Look[] = [320, 1280].flatMap((width) => [
  { width, colorScheme: "light" },
  { width, colorScheme: "dark" },
]);

/** Each width and each theme once: for what was looked at whole elsewhere, as a page in another language or contrast. */
export const twoLooks: readonly Look[] = [
  { width: 320, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
];

/** No fault that axe can find, and nothing to scroll sideways: in both themes, on a small phone and on a desk. */
export async function isClean(page: Page, seen = looks): Promise<void> {
  for (const { width, colorScheme } of seen) {
    // The colours first: what a new width puts on the page then comes in them from the start.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(settled);
    await resize(page, { width, height: 800 });
    await page.evaluate(settled);
    // React Aria's announcer keeps what it said for 7 s, also of a button that is gone by then.
    // Legacy mode alone opens no second page for each look; our pages have no frames of other origins, which it would miss.
    const axe = new AxeBuilder({ page }).exclude("[data-live-announcer]").setLegacyMode();
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`,
    );
    const state = `${page.url()} ${width} ${colorScheme}`;
    expect.soft(found, state).toEqual([]);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(await overflow(), `${state} scrolls sideways`).toBeLessThanOrEqual(0);
  }
}
