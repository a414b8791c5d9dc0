import { useSyncExternalStore } from "react";

const wide = () => matchMedia("(min-width: 56rem)");

function subscribe(tell: () => void): () => void {
  const query = wide();
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** Whether a panel fits beside the group. */
export const useIsWide = () => useSyncExternalStore(subscribe, () => wide().matches);
