import { useDates } from "./useDates.ts";

/** How a calendar day is said that belongs to no zone. */
export function usePlainDay() {
  const { shortDay } = useDates("UTC");
  return (day: string) => shortDay(`${day}T12:00:00.000Z`);
}
