import { useEffect, useState } from "react";

const minutesSince = (since: string, offsetMs: number, now = Date.now()): number =>
  Math.max(0, Math.floor((now + offsetMs - Date.parse(since)) / 60_000));

/** Whole minutes since a time of the server, told by its clock. */
export function useMinutesSince(since: string, offsetMs: number): number {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((ticks) => ticks + 1), 5_000);
    return () => clearInterval(timer);
  }, []);
  return minutesSince(since, offsetMs);
}
