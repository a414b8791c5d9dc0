import { notFound } from "@hearth/contracts/errors";
import type { LiveTable } from "@hearth/contracts/live";
import { type Ear, ownerOf, type Sent } from "./Ear.ts";
import { Participant } from "./Participant.ts";
import type { Transports } from "./Transports.ts";

/** From what somebody sends to somebody who receives. */
export type Way = { readonly transports: Transports; readonly producer: Sent };

/** Everybody in a room of the table. */
export class People {
  readonly #here = new Map<string, Participant>();
  readonly #former = new Map<string, Participant>();

  [Symbol.iterator](): IterableIterator<Participant> {
    return this.#here.values();
  }

  get(id: string): Participant {
    const participant = this.#here.get(id);
    if (!participant) throw notFound("Session");
    return participant;
  }

  /** Who comes back after a removal goes on with the count of what they were told. */
  admit({ rooms }: LiveTable, now: number): void {
    for (const id of Object.keys(rooms)) {
      if (this.#here.has(id)) continue;
      this.#here.set(id, this.#former.get(id) ?? new Participant(id, now));
      this.#former.delete(id);
    }
  }

  /** Who is in no room any more has nothing left here. Returns them. */
  dismiss({ rooms }: LiveTable): Participant[] {
    const gone = [...this].filter(({ id }) => !Object.hasOwn(rooms, id));
    for (const participant of gone) {
      participant.leave();
      this.#here.delete(participant.id);
      this.#former.set(participant.id, participant);
    }
    return gone;
  }

  sent(): Sent[] {
    const all = [...this].flatMap(({ transports }) => [...(transports?.producers.values() ?? [])]);
    return all.filter(({ closed }) => !closed);
  }

  /** The ways for which no ear could be made when it was due. */
  withoutEars(): Way[] {
    const sent = this.sent();
    return [...this].flatMap(({ id, transports }) => {
      if (!transports?.canDecode) return [];
      const others = sent.filter((producer) => ownerOf(producer) !== id);
      return others
        .filter((producer) => !transports.ears.has(producer.id))
        .map((producer) => ({ transports, producer }));
    });
  }

  ears(): Ear[] {
    const all = [...this].flatMap(({ transports }) => [...(transports?.ears.values() ?? [])]);
    return all.filter(({ closed }) => !closed);
  }
}
