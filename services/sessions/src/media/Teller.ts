import type { LiveTable, MediaChange, MediaView } from "@hearth/contracts/live";
import { mediaSections, type Room } from "./mediaSections.ts";
import type { Participant } from "./Participant.ts";
import type { People } from "./People.ts";
import { Soundless } from "./Soundless.ts";

type Options = {
  readonly named: { readonly sessionId: string; readonly epoch: number };
  readonly people: People;
  readonly table: () => LiveTable;
  readonly speakerOf: (room: string) => string | null;
  readonly tell: (participantId: string, change: MediaChange) => void;
  readonly now: () => number;
};

/** Tells each participant what is new for them: only that, and the changes of one tick together. */
export class Teller {
  readonly #options: Options;
  readonly #soundless = new Soundless();
  #soon: NodeJS.Immediate | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  changed(): void {
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined;
      const room = this.#room();
      for (const participant of room.people) this.#tell(participant, room);
    });
  }

  /** The whole, with the number under which it was told. */
  view(participant: Participant): MediaView {
    this.#tell(participant, this.#room());
    const { seq, sections } = participant.told;
    return { ...this.#head(), seq, ...sections };
  }

  stop(): void {
    clearImmediate(this.#soon);
  }

  #room(): Room {
    const { people, table, speakerOf, now } = this.#options;
    const soundless = this.#soundless.look(people, table(), now());
    return { people: [...people], table: table(), speakerOf, soundless };
  }

  #tell(participant: Participant, room: Room): void {
    const changed = participant.told.note(mediaSections(participant, room));
    if (!changed) return;
    const { seq } = participant.told;
    this.#options.tell(participant.id, { ...this.#head(), seq, ...changed });
  }

  #head() {
    const { sessionId, epoch } = this.#options.named;
    return { sessionId, epoch };
  }
}
