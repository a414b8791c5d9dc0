/** A stay in a room, as media nodes wrote it down. */
type Stay = { readonly from: string; readonly to: string | null };
type Present = {
  readonly participantId: string;
  readonly displayName: string;
  readonly intervals: readonly Stay[];
};

/** Somebody was cut off for a time, and came back. */
export type Drop = {
  readonly participantId: string;
  readonly displayName: string;
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
};

/** Between two rooms a person is away for no time at all; what is longer was a lost connection. */
const least = 1_000;

/** Every gap between the stays of each person, in order of time. */
export const dropsOf = (attendance: readonly Present[]): Drop[] =>
  attendance.flatMap(gapsOf).toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));

function gapsOf({ participantId, displayName, intervals }: Present): Drop[] {
  const stays = intervals.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const gaps: Drop[] = [];
  let last: string | null = stays[0]?.to ?? null;
  for (const { from, to } of stays.slice(1)) {
    const away = last === null ? 0 : Date.parse(from) - Date.parse(last);
    if (last !== null && away >= least)
      gaps.push({ participantId, displayName, from: last, to: from, seconds: seconds(away) });
    last = later(last, to);
  }
  return gaps;
}

const seconds = (ms: number) => Math.round(ms / 1_000);

/** Stays may overlap: who came by another device is there until the last of them has ended. */
const later = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : Date.parse(a) > Date.parse(b) ? a : b;
