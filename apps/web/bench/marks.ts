import type { Page } from "@playwright/test";

/** Notes when each new picture of somebody else shows its first frame, in milliseconds since 1970 of this machine. */
export const watchFirstFrames = (page: Page) =>
  page.addInitScript(() => {
    const shown: number[] = [];
    Object.assign(window, { shownAt: shown });
    const watch = (video: HTMLVideoElement) =>
      video.requestVideoFrameCallback((now) => shown.push(performance.timeOrigin + now));
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          const videos = [
            ...node.querySelectorAll("video"),
            ...(node instanceof HTMLVideoElement ? [node] : []),
          ];
          videos.filter((video) => video.closest("[data-participant]")).forEach(watch);
        }
    }).observe(document, { childList: true, subtree: true });
  });

type Shown = Window & { shownAt?: number[] };

/** The first picture after this moment: how many milliseconds later. */
export async function firstFrameAfter(page: Page, since: number): Promise<number> {
  const at = await page.waitForFunction(
    (moment) => (window as Shown).shownAt?.find((shown) => shown > moment),
    since,
    { polling: 20 },
  );
  return Number(await at.jsonValue()) - since;
}

/** When this text is on the page, or has gone: how many milliseconds after the moment. */
export async function textAfter(
  page: Page,
  { text, present, since }: { text: string; present: boolean; since: number },
): Promise<number> {
  const at = await page.waitForFunction(
    ({ wanted, there }) =>
      document.body.innerText.includes(wanted) === there &&
      performance.timeOrigin + performance.now(),
    { wanted: text, there: present },
    { polling: "raf" },
  );
  return Number(await at.jsonValue()) - since;
}

/** When a button of this name is on the page: how many milliseconds after the moment. */
export async function buttonAfter(page: Page, name: string, since: number): Promise<number> {
  const at = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll("button")].some(
        (button) => (button.ariaLabel ?? button.innerText.trim()) === wanted,
      ) && performance.timeOrigin + performance.now(),
    name,
    { polling: "raf" },
  );
  return Number(await at.jsonValue()) - since;
}

/** From the next page on: presses each of these as soon as it is there, once. */
export const pressAtOnce = (page: Page, names: readonly string[]) =>
  page.addInitScript((wanted) => {
    const left = new Set(wanted);
    new MutationObserver(() => {
      for (const button of document.querySelectorAll("button")) {
        const name = button.innerText.trim();
        if (!left.has(name) || button.disabled) continue;
        left.delete(name);
        button.click();
      }
    }).observe(document, { childList: true, subtree: true, attributes: true });
  }, names);

/** Presses the button of this name. */
export async function pressed(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name }).first();
  await button.waitFor();
  await button.evaluate((element) => (element as HTMLElement).click());
}
