import { shareOf } from "@hearth/sessions/share";
import type { Group } from "./week.ts";

/** How many cores the groups take in the busiest moment of the week, when all who come are there. */
export function peakOf(groups: readonly Group[]): number {
  const changes = groups.flatMap(({ startsAt, endsAt, arrivals }) => {
    const share = shareOf(arrivals.length);
    return [
      { at: startsAt, share },
      { at: endsAt, share: -share },
    ];
  });
  let now = 0;
  let peak = 0;
  for (const { share } of changes.toSorted((a, b) => a.at - b.at)) {
    now += share;
    peak = Math.max(peak, now);
  }
  return peak;
}
