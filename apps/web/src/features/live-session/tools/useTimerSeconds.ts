import type { Timer } from "@hearth/contracts/live/tools";
import { useEffect, useState } from "react";
import { secondsShown } from "./secondsShown.ts";

/** What the timer shows now, by the server's clock. */
export function useTimerSeconds(timer: Timer, offsetMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  const runs = timer.pausedAt === null;
  useEffect(() => {
    if (!runs) return;
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, [runs]);
  return secondsShown(timer, now + offsetMs);
}
