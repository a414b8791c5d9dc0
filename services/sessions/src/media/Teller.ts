import type { LiveTable, MediaChange, MediaView } from "@hearth/contracts/live";
import { mediaSections } from "./mediaSections.ts";
import type { Participant } from "./Participant.ts";
import type { People } from "./People.ts";

type Options = {
  readonly named: { readonly sessionId: string; readonly epoch: number };
  readonly people: People;
  readonly table: () => LiveTable;
  readonly speakerOf: (room: string) => string | null;
  readonly tell: (participantId: string, change: MediaChange) => void;
};

/** Tells each participant what is new for them: only that, and the changes of one tick together. */
export class Teller {
  readonly #options: Options;
  #soon: NodeJS.Immediate | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  changed(): void {
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined;
      for (const participant of this.#options.people) this.#tell(participant);
    });
  }

  /** The whole, with the number under which it was told. */
  view(participant: Participant): MediaView {
    this.#tell(participant);
    const { seq, sections } = participant.told;
    return { ...this.#head(), seq, ...sections };
  }

  stop(): void {
    clearImmediate(this.#soon);
  }

  #tell(participant: Participant): void {
    const { people, table, speakerOf, tell } = this.#options;
    const next = mediaSections(participant, { people, table: table(), speakerOf });
    const changed = participant.told.note(next);
    if (changed) tell(participant.id, { ...this.#head(), seq: participant.told.seq, ...changed });
  }

  #head() {
    const { sessionId, epoch } = this.#options.named;
    return { sessionId, epoch };
  }
}
