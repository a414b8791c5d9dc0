import type { LiveTable, Source } from "@hearth/contracts/live";
import { mayReceive } from "./mayReceive.ts";

const sources: readonly Source[] = ["mic", "camera", "screen"];

/** Does the next table forbid anything that this one allows? Only then something has to pause before it is decided. */
export function silences(now: LiveTable, next: LiveTable): boolean {
  const people = Object.keys(now.rooms);
  const ways = people.flatMap((listener) =>
    people.flatMap((speaker) => sources.map((source) => ({ listener, speaker, source }))),
  );
  return ways.some((way) => mayReceive(now, way) && !mayReceive(next, way));
}
