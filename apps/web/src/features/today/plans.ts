import type { DayPlan } from "../../lib/time/dates.ts";

/** The stretches of time that can be looked at. */
export const plans = {
  today: { skip: 0, days: 1 },
  tomorrow: { skip: 1, days: 1 },
  week: { skip: 0, days: 7 },
} as const satisfies Record<string, DayPlan>;
export type Plan = keyof typeof plans;
