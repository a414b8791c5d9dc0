import { useLayoutEffect, useRef, useState } from "react";
import type { Box } from "./stage/gridFor.ts";

/** The inner size of an element, as it changes. */
export function useBox<E extends HTMLElement>() {
  const element = useRef<E>(null);
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setBox({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, box] as const;
}
