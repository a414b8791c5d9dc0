/** The time of one person in one finished session. */
export type Stay = {
  readonly sessionId: string;
  readonly personId: string;
  readonly groupId: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly timeZone: string;
  readonly seconds: number;
};

/** The zone of the last of these sessions: today is meant in it. */
export function zoneOf(stays: readonly Stay[]): string {
  const [last] = stays.toSorted((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
  return last?.timeZone ?? "UTC";
}
