import { type Browser, type Cookie, type Page, test } from "@playwright/test";
import type { Page as Window } from "puppeteer-core";
import { clientOf, signInByCode } from "../e2e/mailed.ts";
import { aMeeting, onlyOne, signIn, staffOf } from "../e2e/meeting.ts";
import { onHost } from "../e2e/system.ts";
import { bench } from "./config.ts";
import { anEmptyBrowser, type Machine, measured, withCookies } from "./lighthouse.ts";
import { reportOf } from "./pageFigures.ts";

/** Where somebody is, and what their browser has to have for it. */
type Place = { readonly url: string; readonly cookies: readonly Cookie[] };

/** Somebody signs in, or doesn't, and says where to look. */
async function placeOf(browser: Browser, go: (page: Page) => Promise<string>): Promise<Place> {
  const page = await browser.newPage();
  const url = await go(page);
  const cookies = await page.context().cookies(url);
  await page.context().close();
  return { url, cookies };
}

const places: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  "the join page, by a personal link": async (page) => {
    await signIn(page, staffOf("clinician"));
    return onlyOne((await aMeeting(page, 1)).invited).link;
  },
  "the sign-in page": () => Promise.resolve(onHost("clinic", "/signin")),
  "a client's home": async (page) => {
    await signInByCode(page, clientOf(0));
    return onHost("home", "/");
  },
  "a clinician's today": async (page) => {
    await signIn(page, staffOf("clinician"));
    return onHost("clinic", "/");
  },
};

for (const [name, go] of Object.entries(places))
  test(`how fast ${name} is`, async ({ browser, launchOptions }) => {
    test.setTimeout(900_000);
    const { url, cookies } = await placeOf(browser, go);
    await using empty = await anEmptyBrowser(launchOptions);
    const window = await withCookies(empty.browser, url, cookies);
    const loads = {
      phone: await loadsOf(window, url, "phone"),
      desk: await loadsOf(window, url, "desk"),
    };
    process.stdout.write(reportOf(name, loads));
  });

async function loadsOf(window: Window, url: string, machine: Machine) {
  const loads = [];
  for (let n = 0; n < bench.loads; n += 1) {
    const file = test.info().outputPath(`${machine}-${n + 1}.html`);
    loads.push(await measured(window, url, { machine, file }));
  }
  return loads;
}
