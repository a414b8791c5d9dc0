import type { AppError } from "@hearth/contracts/errors";
import type { ControlView, LiveEvent, MediaChange } from "@hearth/contracts/live";
import type { DocumentChange } from "@hearth/contracts/live/documents";

/** How far somebody has been told: the epoch, control's revision, and the node's number where it is known. */
export type Mark = {
  readonly epoch: number;
  readonly revision: number;
  readonly seq: number | null;
};

const nothingTold: Mark = { epoch: -1, revision: -1, seq: null };

export const writeMark = ({ epoch, revision, seq }: Mark) =>
  [epoch, revision, seq ?? "-"].join(".");

export function readMark(text: string | null | undefined): Mark {
  const [, epoch, revision, seq] = /^(\d+)\.(\d+)\.(\d+|-)$/.exec(text ?? "") ?? [];
  if (epoch === undefined) return nothingTold;
  return {
    epoch: Number(epoch),
    revision: Number(revision),
    seq: seq === "-" ? null : Number(seq),
  };
}

/** More changes of documents than this are not kept for a slow reader: comparing state vectors makes them good. */
const documentsAtMost = 200;

/** What waits to be told to one participant: the state, not its history, so it never holds more than one of each. */
export class Outbox {
  #control: ControlView | null = null;
  #media: MediaChange | null = null;
  #documents: DocumentChange[] = [];
  #last: "superseded" | "revoked" | null = null;
  #fault: AppError | null = null;
  #told: Mark;
  #wake: () => void = () => undefined;

  constructor(told: Mark = nothingTold) {
    this.#told = told;
  }

  /** How far the participant has been told, for the next connection to go on from. */
  get told(): Mark {
    return this.#told;
  }

  control(view: ControlView): void {
    this.#control = view;
    this.#wake();
  }

  media(change: MediaChange): void {
    const before = this.#media?.epoch === change.epoch ? this.#media : {};
    this.#media = { ...before, ...change };
    this.#wake();
  }

  document(change: DocumentChange): void {
    this.#documents = [...this.#documents, change].slice(-documentsAtMost);
    this.#wake();
  }

  /** The last event of this outbox: nothing else is told any more. */
  end(why: "superseded" | "revoked"): void {
    this.#last = why;
    this.#wake();
  }

  /** Nothing more may be told, for this reason. */
  fail(fault: AppError): void {
    this.#fault = fault;
    this.#wake();
  }

  /** Resolves when there is something to take, or nobody wants it any more. */
  async ready(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !this.#hasMore()) {
      const woken = new AbortController();
      await new Promise<void>((wake) => {
        this.#wake = wake;
        signal.addEventListener("abort", () => wake(), { signal: woken.signal });
      });
      woken.abort();
    }
  }

  /** The next event; null when there is none now. */
  take(): LiveEvent | null {
    if (this.#last) return { type: this.#last };
    if (this.#fault) throw this.#fault;
    return this.#takeControl() ?? this.#takeMedia() ?? this.#takeDocument();
  }

  #hasMore(): boolean {
    const waiting = [this.#last, this.#fault, this.#control, this.#media];
    return waiting.some(Boolean) || this.#documents.length > 0;
  }

  #takeControl(): LiveEvent | null {
    const view = this.#control;
    if (!view) return null;
    this.#control = null;
    const { epoch, revision } = view;
    const seq = epoch === this.#told.epoch ? this.#told.seq : null;
    this.#told = { epoch, revision, seq };
    return { type: "control", view };
  }

  #takeDocument(): LiveEvent | null {
    const [change, ...rest] = this.#documents;
    if (!change) return null;
    this.#documents = rest;
    return { type: "document", change };
  }

  #takeMedia(): LiveEvent | null {
    const change = this.#media;
    if (!change) return null;
    this.#media = null;
    if (change.epoch === this.#told.epoch) this.#told = { ...this.#told, seq: change.seq };
    return { type: "media", change };
  }
}
