/** The zone of this device. */
export const deviceTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether two zones' clocks show the same at that moment. */
export function sameClock(at: string, one: string, other: string): boolean {
  const shown = (timeZone: string) =>
    new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
      new Date(at),
    );
  return shown(one) === shown(other);
}
