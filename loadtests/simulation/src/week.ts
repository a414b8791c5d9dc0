import type { Chance } from "./chance.ts";

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;

/** A group of the week. Times are milliseconds since its Monday began in the first zone. */
export type Group = {
  readonly id: string;
  /** So many are members, staff with them. */
  readonly members: number;
  readonly startsAt: number;
  readonly opensAt: number;
  readonly endsAt: number;
  /** When each of those who come is there: some never come. */
  readonly arrivals: readonly number[];
};

/** Hours behind the first of four zones, and what share of the groups is held there. */
const zones = [
  [0, 45],
  [1, 30],
  [2, 8],
  [3, 17],
] as const;

/** When groups start, by the clock of their zone: programmes run in the morning, after noon and after work. */
const starts = [
  [9, 22],
  [9.5, 8],
  [13, 16],
  [16, 6],
  [17.5, 14],
  [18, 24],
  [18.5, 10],
] as const;

const days = [
  [0, 20],
  [1, 20],
  [2, 19],
  [3, 20],
  [4, 15],
  [5, 5],
  [6, 1],
] as const;

/** How many are in a group: most are around ten, some are talks of two, a few workshops fill a room. */
const sizes = [
  [2, 8],
  [6, 14],
  [8, 20],
  [10, 30],
  [12, 18],
  [15, 6],
  [18, 4],
] as const;

const lengths = [
  [1 * hour, 25],
  [1.5 * hour, 20],
  [3 * hour, 55],
] as const;

/** So often somebody who is booked comes. */
const attends = 0.85;

/** The groups of a week, the same for the same chance. */
export function weekOf(groups: number, chance: Chance): Group[] {
  return Array.from({ length: groups }, (_, n) => groupOf(`group-${n}`, chance));
}

function groupOf(id: string, chance: Chance): Group {
  const startsAt =
    chance.weighed(days) * day + (chance.weighed(zones) + chance.weighed(starts)) * hour;
  const opensAt = startsAt - chance.between(1, 12) * minute;
  const members = chance.weighed(sizes);
  const comes = () => Math.max(opensAt + second, startsAt + chance.between(-9, 6) * minute);
  const arrivals = Array.from({ length: members }, comes).filter(() => chance.next() < attends);
  const endsAt = startsAt + chance.weighed(lengths) + chance.between(-3, 5) * minute;
  return { id, members, startsAt, opensAt, endsAt, arrivals };
}
