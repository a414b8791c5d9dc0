import type { PayerProfile } from "@hearth/contracts/analytics/hours";

/** Three hours a day and nine a week, without breaks, in the zone of each session: what most payers ask for. */
export const defaultProfile: PayerProfile = {
  ...{ profileId: "default", version: "1.0.0" },
  ...{ dayMinutes: 180, weekMinutes: 540 },
  ...{ countedBreakMinutes: 0, longestBreakMinutes: 30 },
  ...{ roundToMinutes: 1, weekStartsOn: 1, timeZone: null },
};
