import { z } from "zod";

const Day = z.iso.date();
const minutes = z.int().nonnegative();

/** What a payer counts as a day and as a week of the program. */
export const PayerProfile = z.object({
  profileId: z.string(),
  version: z.string(),
  dayMinutes: minutes,
  weekMinutes: minutes,
  /** Minutes of breaks between two groups of a day that count, at most: 0 where breaks do not count. */
  countedBreakMinutes: minutes,
  /** A longer gap between two groups is no break. */
  longestBreakMinutes: minutes,
  /** A day's minutes are rounded down to a multiple of this. */
  roundToMinutes: z.int().positive(),
  /** ISO number of the day on which weeks begin: 1 is Monday, 7 is Sunday. */
  weekStartsOn: z.int().min(1).max(7),
  /** The zone in which days are told apart; null: the zone of each session. */
  timeZone: z.string().nullable(),
});
export type PayerProfile = z.infer<typeof PayerProfile>;

/** One day of the program: the minutes that count, and whether they are enough. */
export const ProgramDay = z.object({ day: Day, minutes, met: z.boolean() });

/** One week of the program, with the days on which somebody was present. */
export const ProgramWeek = z.object({
  weekOf: Day,
  minutes,
  met: z.boolean(),
  daysMet: z.int().nonnegative(),
  days: z.array(ProgramDay),
});
export type ProgramWeek = z.infer<typeof ProgramWeek>;

/** Weeks up to the present one, the earliest first, under the rule by which they were counted. */
export const ProgramHours = z.object({ profile: PayerProfile, weeks: z.array(ProgramWeek) });
export type ProgramHours = z.infer<typeof ProgramHours>;
