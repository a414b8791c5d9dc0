import type { Page } from "@playwright/test";

/** When each frame of somebody was shown on a page. */
type Watched = Window & { framesAt?: number[] };

/** From now on this page notes when it shows a frame of this person, in whichever element. */
export const watchFramesOf = (page: Page, name: string) =>
  page.getByRole("article", { name }).evaluate((tile) => {
    const at: number[] = [];
    Object.assign(window, { framesAt: at });
    const watched = new WeakSet<HTMLVideoElement>();
    const watch = (video: HTMLVideoElement) => {
      if (watched.has(video)) return;
      watched.add(video);
      const noted = () => {
        at.push(performance.timeOrigin + performance.now());
        video.requestVideoFrameCallback(noted);
      };
      video.requestVideoFrameCallback(noted);
    };
    const wanted = `[data-participant="${tile.dataset["participant"] ?? ""}"] video`;
    setInterval(() => document.querySelectorAll<HTMLVideoElement>(wanted).forEach(watch), 20);
  });

/** Waits until frames have come for a second without a pause, this long after the moment or later: the longest pause since. */
export async function longestPause(
  page: Page,
  { since, watchMs }: { readonly since: number; readonly watchMs: number },
): Promise<number> {
  const pause = await page.waitForFunction(
    ({ from, forMs }) => {
      const now = performance.timeOrigin + performance.now();
      const at = ((window as Watched).framesAt ?? []).filter((one) => one > from - 1_000);
      const pauses = at.slice(1).map((one, n) => ({ to: one, ms: one - (at[n] ?? one) }));
      const late = pauses.filter(({ to, ms }) => to > now - 1_000 && ms > 700);
      const flows = now - (at.at(-1) ?? 0) < 700 && late.length === 0;
      if (now - from < forMs || !flows) return false;
      return Math.max(...pauses.filter(({ to }) => to > from).map(({ ms }) => ms));
    },
    { from: since, forMs: watchMs },
    { polling: 50 },
  );
  return Number(await pause.jsonValue());
}
