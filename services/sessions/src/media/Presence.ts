import type { LiveTable } from "@hearth/contracts/live";
import { standsIn } from "../live/canHear.ts";
import type { Participant } from "./Participant.ts";

export type Present = {
  readonly participantId: string;
  readonly room: string | null;
  readonly at: number;
  /** No change: so much they spoke in this room since the last such line. */
  readonly spokenMs?: number;
};

type Options = { readonly present: (entry: Present) => void; readonly now: () => number };

/**
 * Writes down who comes into a room, changes it, or goes. Present is who has transports and is not away, in the room where
 * they stand: whoever shows no sign of life for a while was there up to the last one.
 */
export class Presence {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  note(people: Iterable<Participant>, table: LiveTable): void {
    for (const one of people)
      this.#write(one, one.isPresent ? (standsIn(table, one.id) ?? null) : null);
  }

  gone(people: Iterable<Participant>): void {
    for (const one of people) this.#write(one, null);
  }

  #write(participant: Participant, room: string | null): void {
    if (participant.presentIn === room) return;
    participant.presentIn = room;
    const at = participant.silentSince ?? this.#options.now();
    this.#options.present({ participantId: participant.id, room, at });
  }
}
