import { Temporal } from "temporal-polyfill";

/** The calendar day on which a moment falls, as the zone counts days. */
export const dayOf = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

/** The day on which the week of a day begins. */
export function weekOf(day: string, weekStartsOn: number): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: (date.dayOfWeek - weekStartsOn + 7) % 7 }).toString();
}

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();
