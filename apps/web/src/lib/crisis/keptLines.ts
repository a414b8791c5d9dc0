import { CrisisLines } from "@hearth/contracts/messaging/crisisLines";
import { seededLines } from "@hearth/contracts/messaging/crisisLines.seed";

const place = "hearth-crisis-lines";

/** The lines that this device saw last; before it has seen any, those that are seeded. They need no network. */
export function keptLines(): CrisisLines {
  try {
    return CrisisLines.parse(JSON.parse(localStorage.getItem(place) ?? ""));
  } catch {
    return seededLines;
  }
}

export function keepLines(lines: CrisisLines): void {
  try {
    localStorage.setItem(place, JSON.stringify(lines));
  } catch {
    // A browser that keeps nothing shows the seeded lines next time.
  }
}
