import { z } from "zod";

const count = z.int().nonnegative();

/** What has become of homework so far. */
export const HomeworkProgress = z.object({
  given: count,
  /** Of those given: the day by which it was wanted has come. */
  due: count,
  /** Handed in by its day, or without one. */
  inTime: count,
  late: count,
  /** Its day is over and nothing was handed in. */
  overdue: count,
  /** Handed in and read, with words from staff. */
  answered: count,
  /** Days in a row with something handed in, up to today or yesterday. */
  streakDays: count,
  lastActiveAt: z.iso.datetime().nullable(),
});
export type HomeworkProgress = z.infer<typeof HomeworkProgress>;
