type Clock = { readonly epochMilliseconds: number };

/** Whole minutes since then; none while a clock is a little behind. */
export const minutesSince = (since: string, now: Clock): number =>
  Math.max(0, Math.floor((now.epochMilliseconds - Date.parse(since)) / 60_000));
