import type { LiveTable } from "@hearth/contracts/live";
import { reaches } from "../live/mayReceive.ts";
import { ownerOf, type Sent } from "./Ear.ts";
import type { Participant } from "./Participant.ts";
import type { People } from "./People.ts";

/** A browser that is coming in or being moved has this long before it is pointed out. */
const patienceMs = 2_000;

/** Who is in a room and does not receive its sound. */
export class Soundless {
  readonly #since = new Map<string, number>();

  /** Those who have been without for longer than a way in takes. */
  look(people: People, table: LiveTable, now: number): string[] {
    const mics = people.sent().filter(({ appData }) => appData.source === "mic");
    const without = [...people].filter((one) => lacksSound(one, mics, table)).map(({ id }) => id);
    for (const id of this.#since.keys()) if (!without.includes(id)) this.#since.delete(id);
    for (const id of without) if (!this.#since.has(id)) this.#since.set(id, now);
    return without.filter((id) => now - (this.#since.get(id) ?? now) > patienceMs);
  }
}

/** Has no way to receive, or a voice of the room that the browser has not said it is ready for. */
function lacksSound({ id, transports }: Participant, mics: readonly Sent[], table: LiveTable) {
  if (!transports?.isReceiving) return true;
  return mics.some(
    (mic) =>
      reaches(table, { listener: id, speaker: ownerOf(mic), source: "mic" }) &&
      transports.ears.get(mic.id)?.acknowledged !== true,
  );
}
