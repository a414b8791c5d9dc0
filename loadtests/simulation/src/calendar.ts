import type { Booked } from "@hearth/sessions/promised";
import { type Group, hour, minute } from "./week.ts";

/** Who is booked for the next hour, looked up as control does: from time to time. */
export function calendarOf(groups: readonly Group[]) {
  let booked: readonly Booked[] = [];
  let readAt = -Infinity;
  return (at: number): readonly Booked[] => {
    if (at - readAt < minute) return booked;
    readAt = at;
    booked = groups
      .filter(({ opensAt, startsAt }) => opensAt > at && startsAt <= at + hour)
      .map(({ id, members }) => ({ sessionId: id, people: members }));
    return booked;
  };
}
