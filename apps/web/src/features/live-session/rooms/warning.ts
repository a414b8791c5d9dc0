const warnings = [10, 60, 300] as const;
const shownSeconds = 10;

/** The warning that holds with so many seconds left: shown for ten seconds from its moment. */
export const warningAt = (left: number | null): (typeof warnings)[number] | null =>
  warnings.find((at) => left !== null && left > 0 && left <= at && left > at - shownSeconds) ??
  null;
