import type { LiveTable } from "@hearth/contracts/live";
import { canHear } from "./canHear.ts";

/** Does the next table forbid anything that this one allows? Only then something has to pause before it is decided. */
export function silences(now: LiveTable, next: LiveTable): boolean {
  const people = Object.keys(now.rooms);
  return people.some((listener) =>
    people.some((speaker) => canHear(now, listener, speaker) && !canHear(next, listener, speaker)),
  );
}
