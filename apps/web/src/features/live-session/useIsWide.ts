import { useCallback, useSyncExternalStore } from "react";

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", tell);
      return () => media.removeEventListener("change", tell);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Whether a panel fits beside the group. */
export const useIsWide = () => useMedia("(min-width: 56rem)");

/** Whether every tool fits into the toolbar. */
export const useIsDesk = () => useMedia("(min-width: 75rem)");
