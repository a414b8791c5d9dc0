import type { CrisisLines } from "@hearth/contracts/messaging/crisisLines";
import { useEffect, useState } from "react";
import { askForLines } from "./asking.ts";
import { keepLines, keptLines } from "./keptLines.ts";

/** The crisis lines: at once those that are kept, then those of the organisation as they are now. */
export function useLines(): CrisisLines {
  const [lines, setLines] = useState(keptLines);
  useEffect(() => {
    let gone = false;
    void askForLines().then((fresh) => {
      if (!fresh) return;
      keepLines(fresh);
      if (!gone) setLines(fresh);
    });
    return () => {
      gone = true;
    };
  }, []);
  return lines;
}
