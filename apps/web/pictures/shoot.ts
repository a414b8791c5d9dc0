import { copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { resize, settled } from "../e2e/viewport.ts";

const root = resolve(import.meta.dirname, "../../..");
const all = join(root, "run", "pictures");
const inDocs = join(root, "docs", "pictures");

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const looks = {
  light: { colorScheme: "light", size: desk },
  phone: { colorScheme: "light", size: phone },
  dark: { colorScheme: "dark", size: desk },
} as const;
type Look = keyof typeof looks;

type Kept = { readonly kept?: Look; readonly whole?: boolean };

/** Takes the page as it is in each look, whole unless it is a room; the kept one goes to the documents too. */
export async function shoot(page: Page, name: string, { kept, whole = true }: Kept = {}) {
  mkdirSync(all, { recursive: true });
  for (const [look, { colorScheme, size }] of Object.entries(looks)) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(settled);
    await resize(page, size);
    await page.evaluate(settled);
    const path = join(all, `${name}.${look}.png`);
    await page.screenshot({ path, fullPage: whole && look !== kept });
    if (look === kept) copyFileSync(path, join(inDocs, `${name}.png`));
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
}
