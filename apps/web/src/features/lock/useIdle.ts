import { useEffect, useState } from "react";
import { type Idle, idleAfter, type IdleLimits } from "./idle.ts";

const key = "hearth.lastUse";
const signs = ["pointerdown", "click", "keydown", "wheel", "touchstart"] as const;
const fresh: Idle = { state: "used", secondsLeft: 0 };

/** One use of any tab counts for all of this browser; how often it is written down does not matter. */
const noteUse = () => localStorage.setItem(key, String(Date.now()));
const lastUse = () => Number(localStorage.getItem(key) ?? Date.now());

/** How long nobody has used this page. By the wall clock: a device that slept has been left alone too. */
export function useIdle(limits: IdleLimits, isWatched: boolean): Idle {
  const [idle, setIdle] = useState(fresh);
  useEffect(() => {
    if (!isWatched) return;
    noteUse();
    const look = () => {
      const now = idleAfter(Date.now() - lastUse(), limits);
      setIdle((before) => (before.state === now.state && now.state === "used" ? before : now));
    };
    const used = () => {
      if (idleAfter(Date.now() - lastUse(), limits).state === "locked") return;
      noteUse();
      look();
    };
    const timer = setInterval(look, 1000);
    for (const sign of signs) addEventListener(sign, used, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) removeEventListener(sign, used, { capture: true });
      setIdle(fresh);
    };
  }, [limits, isWatched]);
  return idle;
}
