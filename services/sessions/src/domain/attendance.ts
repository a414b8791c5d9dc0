import { calledIn, type KnownRooms } from "./knownRooms.ts";
import type { Participant } from "./liveState.ts";

/** One stay in one room, as a node wrote it down. */
export type Stay = {
  readonly participantId: string;
  readonly room: string;
  readonly from: Date;
  readonly to: Date | null;
};

/** How long somebody spoke in one room, in milliseconds. */
export type Spoken = {
  readonly participantId: string;
  readonly room: string;
  readonly ms: number;
};

type Span = { readonly from: number; readonly to: number };

/** A connection that comes back within this time was never away. */
const mergedGap = 30_000;

/** Overlapping stays count once, and short gaps count as presence. @internal exported for its test */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from - last.to <= mergedGap)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

/**
 * Whole seconds present. What goes on is counted up to `until`; what ends before it began counts nothing.
 * @internal exported for its test
 */
export function secondsPresent(stays: readonly Stay[], until: Date): number {
  const spans = stays
    .map(({ from, to }) => ({ from: from.getTime(), to: (to ?? until).getTime() }))
    .filter(({ from, to }) => to >= from);
  const total = merge(spans).reduce((sum, { from, to }) => sum + to - from, 0);
  return Math.floor(total / 1_000);
}

type Raw = { readonly stays: readonly Stay[]; readonly spoken: readonly Spoken[] };

/** Everybody who was ever let in, with their time; the raw stays beside it, and how long they spoke in which room. */
export function attendanceOf(
  participants: readonly Participant[],
  { stays, spoken }: Raw,
  { until, rooms }: { readonly until: Date; readonly rooms: KnownRooms },
) {
  return participants
    .filter(({ admittedAt }) => admittedAt !== null)
    .map(({ participantId, personId, displayName, role }) => {
      const own = stays.filter((stay) => stay.participantId === participantId);
      const seconds = secondsPresent(own, until);
      const intervals = own.map(({ room, from, to }) => ({
        room,
        ...calledIn(rooms, room),
        from: from.toISOString(),
        to: to?.toISOString() ?? null,
      }));
      const minutes = Math.floor(seconds / 60);
      return {
        ...{ participantId, personId, displayName, role, minutes, seconds, intervals },
        spoken: spoken
          .filter((one) => one.participantId === participantId && one.ms >= 1_000)
          .map(({ room, ms }) => ({
            room,
            ...calledIn(rooms, room),
            seconds: Math.floor(ms / 1_000),
          })),
      };
    });
}
