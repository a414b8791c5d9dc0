import { secondsUntil } from "@hearth/media-client/serverClock";
import { useEffect, useState } from "react";

/** Whole seconds until a deadline of the server, told by its clock; null where there is none. */
export function useSecondsLeft(deadline: string | null, offsetMs: number): number | null {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (deadline === null) return;
    const timer = setInterval(() => setTick((ticks) => ticks + 1), 500);
    return () => clearInterval(timer);
  }, [deadline]);
  return deadline === null ? null : secondsUntil(deadline, offsetMs);
}

/** `4:32`, `1:02:10`. */
export function asClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
