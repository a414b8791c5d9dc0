import type { types } from "mediasoup";
import type { LiveTable } from "@hearth/contracts/live";
import { standsIn } from "../live/canHear.ts";
import type { Sent } from "./Ear.ts";
import { RoomSpeaker } from "./RoomSpeaker.ts";

/** Who speaks, room by room: each room is observed for itself. */
export class Speakers {
  readonly #router: types.Router;
  readonly #changed: () => void;
  readonly #rooms = new Map<string, RoomSpeaker>();

  constructor(router: types.Router, changed: () => void) {
    this.#router = router;
    this.#changed = changed;
  }

  of(room: string): string | null {
    return this.#rooms.get(room)?.speaker ?? null;
  }

  /** Puts each microphone into the room where it is heard, and closes rooms that are empty. */
  async settle(table: LiveTable, mics: readonly Sent[]): Promise<void> {
    const used = new Set(mics.flatMap((mic) => standsIn(table, ownerOf(mic)) ?? []));
    await Promise.all([...used].map((room) => this.#open(room)));
    const heard = [...this.#rooms].map(async ([room, speaker]) => {
      if (used.has(room)) await speaker.hear(mics.filter((mic) => reaches(table, room, mic)));
      else this.#close(room, speaker);
    });
    await Promise.all(heard);
  }

  async #open(room: string): Promise<void> {
    if (this.#rooms.has(room)) return;
    this.#rooms.set(room, await RoomSpeaker.open(this.#router, this.#changed));
  }

  #close(room: string, speaker: RoomSpeaker): void {
    speaker.close();
    this.#rooms.delete(room);
  }
}

const ownerOf = (mic: Sent) => mic.appData.participantId;

function reaches(table: LiveTable, room: string, mic: Sent): boolean {
  const stands = standsIn(table, ownerOf(mic));
  return stands === room || (stands !== undefined && table.broadcast.includes(ownerOf(mic)));
}
