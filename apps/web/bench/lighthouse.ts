import { writeFileSync } from "node:fs";
import type { Cookie } from "@playwright/test";
import lighthouse, { type Config, desktopConfig, type Flags, type Result } from "lighthouse";
import puppeteer, { type Browser, type Page } from "puppeteer-core";

/** What is measured of a page, and how it is written. */
export const figures = {
  "first-contentful-paint": seconds,
  "largest-contentful-paint": seconds,
  "speed-index": seconds,
  "total-blocking-time": (ms: number) => `${ms.toFixed(0)} ms`,
  "cumulative-layout-shift": (shift: number) => shift.toFixed(3),
  "total-byte-weight": (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`,
} as const;
export type Figure = keyof typeof figures;
export const figuresOf = Object.keys(figures) as Figure[];

export const categories = ["performance", "accessibility", "best-practices"] as const;

/** A phone of the middle on slow 4G, as Lighthouse counts it; and the same page as this machine has it, on a desk. */
const machines = {
  phone: undefined,
  desk: {
    ...desktopConfig,
    settings: { ...desktopConfig.settings, throttlingMethod: "provided" },
  },
} satisfies Record<string, Config | undefined>;
export type Machine = keyof typeof machines;

type Launch = { readonly executablePath?: string; readonly args?: string[] };

/** A browser with nothing in it, closed when its block ends. */
export async function anEmptyBrowser({ executablePath, args }: Launch) {
  const browser = await puppeteer.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...(args ?? [])],
  });
  return { browser, [Symbol.asyncDispose]: () => browser.close() };
}

/** A window in which somebody has signed in: with cookies of another browser. */
export async function withCookies(browser: Browser, url: string, cookies: readonly Cookie[]) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  // By address, not by domain: a cookie of one host alone takes no other.
  const given = cookies.map(({ name, value, httpOnly, secure }) => ({
    ...{ name, value, httpOnly, secure },
    url,
  }));
  await session.send("Network.setCookies", { cookies: given });
  await session.detach();
  return page;
}

/** Loads the page once, with nothing remembered, and measures it. The whole account is kept in this file. */
export async function measured(page: Page, url: string, kept: { machine: Machine; file: string }) {
  const flags: Flags = {
    onlyCategories: [...categories],
    output: "html",
    logLevel: "error",
  };
  const run = await lighthouse(url, flags, machines[kept.machine], page);
  if (!run || run.lhr.runtimeError) throw new Error(run?.lhr.runtimeError?.message ?? "no result");
  writeFileSync(kept.file, String(run.report));
  return run.lhr;
}

/** What keeps a category from being whole, by the names of Lighthouse's audits. */
export const faultsOf = ({ categories: scored, audits }: Result) =>
  ["accessibility", "best-practices"].flatMap((category) =>
    (scored[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
