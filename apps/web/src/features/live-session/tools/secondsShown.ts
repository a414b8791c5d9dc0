import type { Timer } from "@hearth/contracts/live/tools";

/** What a timer shows at a moment of the server's clock: seconds that are left, or of a stopwatch those that have run. */
export function secondsShown({ seconds, startedAt, pausedAt }: Timer, serverNow: number): number {
  const until = pausedAt === null ? serverNow : Date.parse(pausedAt);
  const ran = Math.max(0, until - Date.parse(startedAt)) / 1_000;
  return seconds === null ? Math.floor(ran) : Math.max(0, Math.ceil(seconds - ran));
}
