import { useEffect, useState } from "react";
import { Temporal } from "temporal-polyfill";
import { serverNow } from "./serverClock.ts";

/** The server's time, renewed every so often while the component is shown. */
export function useNow(everyMs = 15_000): Temporal.Instant {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(serverNow());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return Temporal.Instant.fromEpochMilliseconds(now);
}
