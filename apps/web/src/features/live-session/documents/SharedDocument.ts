import { type DocumentChange, longestUpdate } from "@hearth/contracts/live/documents";
import {
  applyUpdate,
  decodeStateVector,
  Doc,
  encodeStateAsUpdate,
  encodeStateVector,
  mergeUpdates,
} from "yjs";
import type { LiveSession } from "../liveSession.ts";
import { fromBase64, toBase64 } from "./base64.ts";

/** The way to the server's copy. */
export type DocumentWay = Pick<LiveSession, "act" | "onDocument">;
export type Which = Pick<DocumentChange, "room" | "kind">;
/** `saving` while something is on its way; `refused` when the server would not have it. */
export type DocumentState = "opening" | "saved" | "saving" | "refused";

type Pace = { readonly gatherMs: number; readonly compareMs: number };
const usual: Pace = { gatherMs: 200, compareMs: 5_000 };
/** So much is sent in one piece, unless one change alone is larger. */
const pieceBytes = 60_000;

/**
 * One person's copy of a room's notes or board. What they change is gathered, sent and kept until the server has it; what
 * others change comes in, and every few seconds both copies are compared, so that nothing that was lost stays lost.
 */
export class SharedDocument {
  readonly doc = new Doc();
  readonly #way: DocumentWay;
  readonly #which: Which;
  readonly #pace: Pace;
  readonly #listeners = new Set<() => void>();
  readonly #endings: (() => void)[] = [];
  #unsent: Uint8Array[] = [];
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #comparing = false;
  #isClosed = false;
  #state: DocumentState = "opening";

  constructor(way: DocumentWay, which: Which, pace = usual) {
    this.#way = way;
    this.#which = which;
    this.#pace = pace;
  }

  readonly getState = (): DocumentState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the server's copy and follows it until the answer is called; what is unsent then still goes out. */
  open(): () => void {
    this.#isClosed = false;
    const changed = (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#gather(update);
    };
    this.doc.on("update", changed);
    const comparing = setInterval(() => void this.#compare(), this.#pace.compareMs);
    this.#endings.push(
      () => this.doc.off("update", changed),
      () => clearInterval(comparing),
      this.#way.onDocument((change) => this.#hear(change)),
    );
    void this.#compare();
    return () => this.#close();
  }

  #close(): void {
    this.#isClosed = true;
    for (const end of this.#endings.splice(0)) end();
    clearTimeout(this.#gathering);
    void this.#send();
  }

  #hear({ room, kind, update }: DocumentChange): void {
    if (room === this.#which.room && kind === this.#which.kind) this.#take(update);
  }

  #take(update: string): void {
    applyUpdate(this.doc, fromBase64(update), this);
  }

  #gather(update: Uint8Array): void {
    this.#unsent.push(update);
    this.#say("saving");
    this.#gathering ??= setTimeout(() => void this.#send(), this.#pace.gatherMs);
  }

  /** One sender at a time; what is written meanwhile goes with the next piece. */
  #send(): Promise<void> {
    this.#gathering = undefined;
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    while (this.#unsent.length > 0) {
      const piece = this.#nextPiece();
      if (!(await this.#hasTaken(mergeUpdates(piece)))) {
        // Locked, full, too much, or not ours any more: sent again as it is, it would be refused again.
        this.#unsent = [];
        this.#say("refused");
        return;
      }
      this.#unsent = this.#unsent.slice(piece.length);
    }
    this.#say("saved");
  }

  async #hasTaken(piece: Uint8Array): Promise<boolean> {
    const update = toBase64(piece);
    if (update.length > longestUpdate) return false;
    return this.#way.act("changeDocument", { ...this.#which, update }).then(
      () => true,
      () => false,
    );
  }

  #nextPiece(): Uint8Array[] {
    let bytes = 0;
    const last = this.#unsent.findIndex((update) => (bytes += update.byteLength) > pieceBytes);
    return last === -1 ? this.#unsent : this.#unsent.slice(0, Math.max(1, last));
  }

  /** Gets what this copy lacks, and sends what the server lacks although nothing is on its way. */
  async #compare(): Promise<void> {
    if (this.#comparing) return;
    this.#comparing = true;
    try {
      const vector = toBase64(encodeStateVector(this.doc));
      const answer = await this.#way.act("openDocument", { ...this.#which, vector });
      if (this.#isClosed) return;
      this.#take(answer.update);
      this.#giveWhatIsLacking(fromBase64(answer.vector));
      if (this.#state === "opening") this.#say("saved");
    } catch {
      // Asked again in a few seconds.
    } finally {
      this.#comparing = false;
    }
  }

  #giveWhatIsLacking(known: Uint8Array): void {
    if (this.#unsent.length > 0 || this.#state === "refused") return;
    const theirs = decodeStateVector(known);
    const mine = decodeStateVector(encodeStateVector(this.doc));
    const isLacking = [...mine].some(([client, clock]) => clock > (theirs.get(client) ?? 0));
    if (isLacking) this.#gather(encodeStateAsUpdate(this.doc, known));
  }

  #say(state: DocumentState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
