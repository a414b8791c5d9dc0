import type { PayerProfile } from "@hearth/contracts/analytics/hours";
import type { Stay } from "./stay.ts";

/** Minutes of the breaks of one day that count: between two groups in both of which the person was. */
export function breakMinutes(stays: readonly Stay[], profile: PayerProfile): number {
  const present = stays
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const total = present.reduce((sum, stay, place) => {
    const gap = minutesAfter(present[place - 1]?.endsAt ?? null, stay.startsAt);
    return gap > 0 && gap <= profile.longestBreakMinutes ? sum + gap : sum;
  }, 0);
  return Math.min(total, profile.countedBreakMinutes);
}

const minutesAfter = (ended: Date | null, began: Date) =>
  ended === null ? 0 : (began.getTime() - ended.getTime()) / 60_000;
