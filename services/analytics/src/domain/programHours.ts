import type { PayerProfile, ProgramHours, ProgramWeek } from "@hearth/contracts/analytics/hours";
import { breakMinutes } from "./breaks.ts";
import { addDays, dayOf, weekOf } from "./calendar.ts";
import type { Stay } from "./stay.ts";

/** How many weeks are told at most. */
const mostWeeks = 12;

/**
 * Minutes by day and week under a payer's rule, up to the week of today. A session counts on the day on which it
 * began, and weeks without one are there with nothing in them.
 */
export function programHours(
  stays: readonly Stay[],
  today: string,
  profile: PayerProfile,
): ProgramHours {
  const days = [...byDay(stays, profile)].map(([day, of]) => dayUnder(profile, day, of));
  const last = weekOf(today, profile.weekStartsOn);
  const weeks = new Map(weeksTo(last, days, profile).map((week) => [week, [] as typeof days]));
  for (const day of days) weeks.get(weekOf(day.day, profile.weekStartsOn))?.push(day);
  return {
    profile,
    weeks: [...weeks].map(([week, of]) => weekUnder(profile, week, of)),
  };
}

function byDay(stays: readonly Stay[], { timeZone }: PayerProfile): Map<string, Stay[]> {
  const days = new Map<string, Stay[]>();
  for (const stay of stays) {
    const day = dayOf(stay.startsAt, timeZone ?? stay.timeZone);
    days.set(day, [...(days.get(day) ?? []), stay]);
  }
  return new Map([...days].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function dayUnder(profile: PayerProfile, day: string, stays: readonly Stay[]) {
  const seconds = stays.reduce((sum, stay) => sum + stay.seconds, 0);
  const exact = seconds / 60 + breakMinutes(stays, profile);
  const minutes = Math.floor(exact / profile.roundToMinutes) * profile.roundToMinutes;
  return { day, minutes, met: minutes >= profile.dayMinutes };
}

type Day = ReturnType<typeof dayUnder>;

function weekUnder(profile: PayerProfile, week: string, days: readonly Day[]): ProgramWeek {
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  return {
    weekOf: week,
    minutes,
    met: minutes >= profile.weekMinutes,
    daysMet: days.filter(({ met }) => met).length,
    days: [...days],
  };
}

/** Every week from the first with a session, but not too many, to the last. */
function weeksTo(last: string, days: readonly Day[], { weekStartsOn }: PayerProfile): string[] {
  const first = days[0] ? weekOf(days[0].day, weekStartsOn) : last;
  return Array.from({ length: mostWeeks }, (_, back) => addDays(last, -7 * back))
    .filter((week) => week >= first || week === last)
    .toReversed();
}
