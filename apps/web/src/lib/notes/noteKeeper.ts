import type { NoteAnswers } from "@hearth/contracts/sessions/notes";
import type { Problem } from "../api/problem.ts";
import type { DraftShelf, NoteDraft } from "./draftShelf.ts";

/** What the server has of a note. Version 0: nothing yet. */
export type SavedNote = { readonly version: number; readonly answers: NoteAnswers };

/** A save on its way through the outbox, or at its end. */
export type NoteChange = {
  readonly key: string;
  readonly state: "sending" | "not_saved_yet" | "saved" | "failed";
  readonly problem: Problem | null;
  readonly input: SavedNote;
};

/** The note as it is worked on here. */
export type KeptNote = {
  readonly answers: NoteAnswers;
  /** `newer`: somebody else saved first, and what was written here waits for a word. */
  readonly state: "saved" | "unsaved" | "newer" | "refused";
};

type KeeperDeps = {
  readonly shelf: DraftShelf;
  /** Hands it to the outbox, which does not lose it. */
  readonly send: (note: SavedNote) => void;
};

const calmMs = 1_200;

/** One person's work on the note of a session: kept at each stroke, saved by itself, never over somebody else's. */
export class NoteKeeper {
  readonly #deps: KeeperDeps;
  readonly #listeners = new Set<() => void>();
  #saved: SavedNote | null = null;
  #draft: NoteDraft | null = null;
  /** The shelf has been looked at: before, nobody knows what was left there. */
  #isTakenUp = false;
  #isUnderway = false;
  /** What the server refused, and the version on which it was made. */
  #refusal: { readonly why: "newer" | "refused"; readonly basedOn: number } | null = null;
  #settled: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept: KeptNote = { answers: {}, state: "saved" };

  constructor(deps: KeeperDeps) {
    this.#deps = deps;
  }

  readonly getSnapshot = (): KeptNote => this.#kept;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what was left here, unless something has been written meanwhile. */
  async takeUp(): Promise<void> {
    const left = await this.#deps.shelf.read().catch(() => null);
    this.#isTakenUp = true;
    this.#draft ??= left;
    this.#changed();
  }

  /** What the server says is saved. */
  told(saved: SavedNote): void {
    if (this.#saved && saved.version < this.#saved.version) return;
    this.#saved = saved;
    this.#changed();
  }

  /** What the outbox says of the last save. */
  heard(change: NoteChange | undefined): void {
    this.#isUnderway = change?.state === "sending" || change?.state === "not_saved_yet";
    if (change && !this.#isUnderway && change.key !== this.#settled) this.#settle(change);
    this.#changed();
  }

  /** Shown and kept at once, and saved when nothing more is written for a moment. */
  edit(fieldId: string, answer: NoteAnswers[string]): void {
    const { answers } = this.#kept;
    const basedOn = this.#draft?.basedOn ?? this.#saved?.version ?? 0;
    if (this.#refusal?.why === "refused") this.#refusal = null;
    this.#keep({ basedOn, answers: { ...answers, [fieldId]: answer } });
    this.#changed();
  }

  /** Sends what is not saved yet, without waiting for a calm moment. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#draft || !this.#maySend()) return;
    this.#isUnderway = true;
    this.#deps.send({ version: this.#draft.basedOn, answers: this.#draft.answers });
  }

  /** Puts what was written here in the place of what somebody else has saved. */
  takeMine(): void {
    if (this.#draft) this.#keep({ ...this.#draft, basedOn: this.#saved?.version ?? 0 });
    this.#refusal = null;
    this.#changed();
    this.flush();
  }

  takeTheirs(): void {
    this.#keep(null);
    this.#refusal = null;
    this.#changed();
  }

  #settle({ key, state, problem, input }: NoteChange): void {
    this.#settled = key;
    if (state === "saved") this.#advance(input);
    else {
      const why = problem?.code === "stale" ? "newer" : "refused";
      this.#refusal = { why, basedOn: input.version };
    }
  }

  /** What was sent is saved: what was written meanwhile stands on it. */
  #advance({ version: former, answers }: SavedNote): void {
    const version = former + 1;
    if (version > (this.#saved?.version ?? 0)) this.#saved = { version, answers };
    if (this.#draft?.basedOn === former) this.#keep({ ...this.#draft, basedOn: version });
  }

  readonly #maySend = () => this.#isTakenUp && !this.#isUnderway && this.#refused() === null;

  /** Why the draft can't be saved as it is. A refusal of a former one says nothing of it. */
  readonly #refused = () =>
    this.#draft?.basedOn === this.#refusal?.basedOn ? (this.#refusal?.why ?? null) : null;

  #keep(draft: NoteDraft | null): void {
    this.#draft = draft;
    this.#deps.shelf.keep(draft).catch(() => {
      // A private window may have no storage: the draft then lives as long as the page.
    });
  }

  /** What is the same as the saved one is no draft any more, however it came to be saved. */
  #drop(): void {
    if (!this.#draft || !this.#saved || !isSame(this.#draft.answers, this.#saved.answers)) return;
    this.#keep(null);
  }

  #now(): KeptNote {
    if (this.#draft) return { answers: this.#draft.answers, state: this.#refused() ?? "unsaved" };
    return { answers: this.#saved?.answers ?? {}, state: "saved" };
  }

  #changed(): void {
    this.#drop();
    clearTimeout(this.#timer);
    if (this.#draft && this.#maySend()) this.#timer = setTimeout(() => this.flush(), calmMs);
    this.#kept = this.#now();
    for (const listener of this.#listeners) listener();
  }
}

/** The same answers, whatever was emptied or never written. */
function isSame(one: NoteAnswers, other: NoteAnswers): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => said(one[id]) === said(other[id]));
}

/** An answer as one text. What is empty or blank is none, as the server takes it. */
function said(answer: NoteAnswers[string] | undefined): string {
  if (answer === undefined) return "";
  if (typeof answer === "string") return answer.trim() === "" ? "" : answer;
  return answer.toSorted().join("\n");
}
