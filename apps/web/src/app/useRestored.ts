import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keepAnswers } from "../lib/kept/keepAnswers.ts";
import { keptFor } from "../lib/kept/keptShelf.ts";

/** Whether what this device has kept is back: at once where it keeps nothing. */
export function useRestored(queries: QueryClient): boolean {
  const [isRestored, setIsRestored] = useState(() => keptFor() === null);
  useEffect(() => {
    void keepAnswers(queries).then(() => {
      setIsRestored(true);
    });
  }, [queries]);
  return isRestored;
}
