import type {
  AnswerChange,
  Answers,
  AnswerValue,
  SavedAnswer,
} from "@hearth/contracts/homework/answers";
import type { Problem } from "../api/problem.ts";
import type { AnswerShelf } from "./answerShelf.ts";

/** What the server says to a save. */
export type SaveAnswer = {
  readonly saved: readonly SavedAnswer[];
  readonly overwritten: readonly SavedAnswer[];
};

/** A save on its way through the outbox, or at its end. */
export type AnswerSave = {
  readonly key: string;
  readonly state: "sending" | "not_saved_yet" | "saved" | "failed";
  readonly problem: Problem | null;
};

/** The answers as they are worked on here. */
export type KeptAnswers = {
  readonly answers: Answers;
  /** `device`: kept here, and on its way. `refused`: kept here, and the server does not take it. */
  readonly state: "saved" | "device" | "refused";
  /** What was written elsewhere and gave way to what was written here, by question. */
  readonly others: Readonly<Record<string, SavedAnswer>>;
};

type KeeperDeps = {
  readonly shelf: AnswerShelf;
  /** Hands it to the outbox, which does not lose it. */
  readonly send: (changes: AnswerChange[], saved: (answer: SaveAnswer) => void) => void;
};

const calmMs = 700;
const most = 60;

/** One person's answers to one try: kept here at each stroke, saved by themselves, and never lost to another device. */
export class AnswerKeeper {
  readonly #deps: KeeperDeps;
  readonly #listeners = new Set<() => void>();
  readonly #saved = new Map<string, SavedAnswer>();
  readonly #unsaved = new Map<string, AnswerChange>();
  readonly #others = new Map<string, SavedAnswer>();
  /** The questions whose answers are on their way. */
  #sent: readonly string[] = [];
  #isTakenUp = false;
  #isUnderway = false;
  #isRefused = false;
  #settled: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept: KeptAnswers = { answers: {}, state: "saved", others: {} };

  constructor(deps: KeeperDeps) {
    this.#deps = deps;
  }

  readonly getSnapshot = (): KeptAnswers => this.#kept;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what was left here; what has been answered meanwhile stays. */
  async takeUp(): Promise<void> {
    const left = await this.#deps.shelf.read().catch(() => []);
    for (const change of left)
      if (!this.#unsaved.has(change.fieldId)) this.#unsaved.set(change.fieldId, change);
    this.#isTakenUp = true;
    this.#changed();
  }

  /** What the server has, and what gave way there. */
  told({ saved, overwritten }: SaveAnswer): void {
    for (const answer of saved) {
      const known = this.#saved.get(answer.fieldId);
      if (!known || known.version < answer.version) this.#saved.set(answer.fieldId, answer);
    }
    for (const other of overwritten) this.#others.set(other.fieldId, other);
    this.#changed();
  }

  /** What the outbox says of the last save. */
  heard(save: AnswerSave | undefined): void {
    this.#isUnderway = save?.state === "sending" || save?.state === "not_saved_yet";
    if (save && !this.#isUnderway && save.key !== this.#settled) {
      this.#settled = save.key;
      this.#sent = [];
      this.#isRefused = save.state === "failed";
    }
    this.#changed();
  }

  /** Shown and kept at once, and saved when nothing more is answered for a moment. */
  edit(fieldId: string, value: AnswerValue | null): void {
    const base = this.#saved.get(fieldId)?.version ?? 0;
    this.#unsaved.set(fieldId, { fieldId, value, base });
    this.#isRefused = false;
    this.#keep();
    this.#changed();
  }

  /** Sends what is not saved yet, without waiting for a calm moment. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#unsaved.size === 0 || !this.#maySend()) return;
    this.#isUnderway = true;
    const changes = [...this.#unsaved.values()].slice(0, most);
    this.#sent = changes.map(({ fieldId }) => fieldId);
    this.#deps.send(changes, (answer) => this.#acknowledged(changes, answer));
  }

  /** Puts what was written elsewhere in the place of what was written here, or lets it be. */
  settleOther(fieldId: string, takesOther: boolean): void {
    const other = this.#others.get(fieldId);
    this.#others.delete(fieldId);
    if (other && takesOther) this.edit(fieldId, other.value);
    this.#changed();
  }

  /** What was answered since stands on what was just saved from here. */
  #acknowledged(changes: readonly AnswerChange[], answer: SaveAnswer): void {
    for (const { fieldId, base } of changes) {
      const unsaved = this.#unsaved.get(fieldId);
      const version = answer.saved.find((one) => one.fieldId === fieldId)?.version;
      if (unsaved?.base === base && version !== undefined)
        this.#unsaved.set(fieldId, { ...unsaved, base: version });
    }
    this.#sent = [];
    this.told(answer);
  }

  readonly #maySend = () => this.#isTakenUp && !this.#isUnderway && !this.#isRefused;

  #keep(): void {
    this.#deps.shelf.keep([...this.#unsaved.values()]).catch(() => {
      // A private window may have no storage: the answers then live as long as the page.
    });
  }

  /** What the server has is not unsaved any more, unless another answer is on its way there. */
  #drop(): void {
    const before = this.#unsaved.size;
    for (const [fieldId, change] of this.#unsaved) {
      const saved = this.#saved.get(fieldId);
      const isOnItsWay = this.#sent.includes(fieldId);
      if (!isOnItsWay && isSame(saved?.value, change.value)) this.#unsaved.delete(fieldId);
    }
    if (before !== this.#unsaved.size) this.#keep();
  }

  #now(): KeptAnswers {
    const given = [...this.#saved.values(), ...this.#unsaved.values()];
    const values = new Map(given.map(({ fieldId, value }) => [fieldId, value]));
    const answered = [...values].flatMap(([id, value]) => (value === null ? [] : [[id, value]]));
    const pending = this.#isRefused ? "refused" : "device";
    return {
      answers: Object.fromEntries(answered) as Answers,
      state: this.#unsaved.size === 0 ? "saved" : pending,
      others: Object.fromEntries(this.#others),
    };
  }

  #changed(): void {
    this.#drop();
    clearTimeout(this.#timer);
    if (this.#unsaved.size > 0 && this.#maySend())
      this.#timer = setTimeout(() => this.flush(), calmMs);
    this.#kept = this.#now();
    for (const listener of this.#listeners) listener();
  }
}

const isSame = (one: AnswerValue | null | undefined, other: AnswerValue | null) =>
  JSON.stringify(one ?? null) === JSON.stringify(other);
