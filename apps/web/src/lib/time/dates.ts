import { Temporal } from "temporal-polyfill";

export type TimeStretch = { readonly from: string; readonly to: string };

/** From the first moment of a day, some days from today, to the first of the day after `days` of them. */
export function stretchOfDays(now: Temporal.Instant, timeZone: string, plan: DayPlan): TimeStretch {
  const first = now.toZonedDateTimeISO(timeZone).startOfDay().add({ days: plan.skip });
  return { from: iso(first), to: iso(first.add({ days: plan.days }).startOfDay()) };
}
export type DayPlan = { readonly skip: number; readonly days: number };

/** When something starts and ends that is given by date, clock, zone and length. */
export function stretchFrom(day: string, clock: string, plan: StretchPlan): TimeStretch {
  const start = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: plan.timeZone,
    plainTime: Temporal.PlainTime.from(clock),
  });
  return { from: iso(start), to: iso(start.add({ minutes: plan.minutes })) };
}
export type StretchPlan = { readonly timeZone: string; readonly minutes: number };

/** The clock time that a zone does not have because the clocks go forward over it. */
export function isSkipped(day: string, clock: string, timeZone: string): boolean {
  const wanted = Temporal.PlainTime.from(clock);
  const got = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: wanted });
  return !got.toPlainTime().equals(wanted);
}

/** The calendar day on which an instant falls, as the zone counts days. */
export const dayOf = (at: string, timeZone: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The hour and minute of an instant, as a clock in the zone shows them. */
export const clockOf = (at: string, timeZone: string) =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });

export const minutesUntil = (now: Temporal.Instant, at: string) =>
  Math.ceil(now.until(Temporal.Instant.from(at)).total("minutes"));

const iso = (at: Temporal.ZonedDateTime) =>
  at.toInstant().toString({ smallestUnit: "millisecond" });
