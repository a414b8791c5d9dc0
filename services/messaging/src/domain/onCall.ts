import { Temporal } from "temporal-polyfill";
import type { Roster, Shift } from "@hearth/contracts/messaging/onCall";

/** An organisation that has saved no roster: nobody can be called, and the clocks run all the same. */
export const noRoster: Roster = {
  timeZone: "UTC",
  acceptWithinSeconds: 300,
  clockMinutes: { now: 15, same_day: 480, info: 4320 },
  people: [],
  shifts: [],
  supervisorIds: [],
};

const localTime = (now: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);

type Span = { readonly from: number; readonly to: number };

/** The times of a shift that begin on one day of the calendar, as its zone counts them. */
function spanOn(date: Temporal.PlainDate, { from, to }: Shift, timeZone: string): Span {
  const at = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return { from: at(date, from), to: at(to > from ? date : date.add({ days: 1 }), to) };
}

type Window = { readonly now: Date; readonly timeZone: string; readonly days: readonly number[] };

/** The times of a shift that begin on these days, counted from today. */
const spansOf = (shift: Shift, { now, timeZone, days }: Window): readonly Span[] =>
  days
    .map((add) => localTime(now, timeZone).toPlainDate().add({ days: add }))
    .filter(({ dayOfWeek }) => shift.weekdays.includes(dayOfWeek))
    .map((date) => spanOn(date, shift, timeZone));

/** A shift of yesterday may go on past midnight. */
const aroundNow = [-1, 0];
const aWeekOn = [0, 1, 2, 3, 4, 5, 6, 7];

/** Who is on call at this moment, in the order in which they are called. */
export function onDuty({ shifts, timeZone }: Roster, now: Date): readonly string[] {
  const at = now.getTime();
  const running = shifts.filter((shift) =>
    spansOf(shift, { now, timeZone, days: aroundNow }).some(
      ({ from, to }) => from <= at && at < to,
    ),
  );
  return [...new Set(running.flatMap(({ personIds }) => personIds))];
}

/** When somebody is on call again; null while somebody is, and when nobody is planned. */
export function dutyBeginsAt(roster: Roster, now: Date): Date | null {
  const { shifts, timeZone } = roster;
  if (onDuty(roster, now).length > 0) return null;
  const begins = shifts
    .flatMap((shift) => spansOf(shift, { now, timeZone, days: aWeekOn }))
    .map(({ from }) => from)
    .filter((from) => from > now.getTime());
  return begins.length === 0 ? null : new Date(Math.min(...begins));
}

/** Who is planned, and can't be reached. */
export function whoIsMissing({ shifts, supervisorIds, people }: Roster): readonly string[] {
  const known = new Set(people.map(({ personId }) => personId));
  const planned = [...shifts.flatMap(({ personIds }) => personIds), ...supervisorIds];
  return planned.filter((id) => !known.has(id));
}
