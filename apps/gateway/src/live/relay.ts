import { type AppError, toAppError } from "@hearth/contracts/errors";
import { atNode } from "@hearth/contracts/define";
import {
  type ControlView,
  liveSubject,
  LiveTold,
  type MediaChange,
  type MediaView,
} from "@hearth/contracts/live";
import { mediaNode } from "@hearth/contracts/media";
import { sessions } from "@hearth/contracts/sessions";
import { subjectOf } from "@hearth/contracts/subject";
import type { Bus, Stop } from "@hearth/bus/types";
import type { Ask } from "../envelope.ts";
import { Outbox, readMark } from "./outbox.ts";

const compareEveryMs = 5_000;
const { view: viewOf } = sessions.rpc;
/** What says for good that this socket has nothing to hear. */
const final = new Set(["unauthenticated", "not_found", "forbidden"]);

type Means = {
  readonly bus: Bus;
  /** Asks in the name of who is behind the socket. */
  readonly ask: () => Promise<Ask>;
  /** A browser that had been told something has come back: it goes on from there, or is told the whole. */
  readonly onResumed: (result: "continued" | "whole") => void;
  /** The participant may come in now: their browser will ask for it in a moment. */
  readonly onAdmitted: () => void;
  /** The participant may not hear any more. */
  readonly onEnd: (fault: AppError) => void;
  /** Another gateway says that it holds the newer socket of this participant. */
  readonly onTaken: (socketId: string) => void;
};

/**
 * What one participant is to be told: control's versioned view and the node's media facts, put together. A gap in the
 * node's numbers asks for the whole; every 5 seconds both sides are compared, since a lost last message shows no gap.
 */
export class Relay {
  readonly sessionId: string;
  readonly participantId: string;
  readonly #means: Means;
  readonly #stops: Stop[] = [];
  #outbox = new Outbox();
  #view: ControlView;
  #nodeId: string | null = null;
  /** The node's number of what was told last; null when unknown. */
  #seq: number | null = null;
  /** The newest number heard since the node was asked last. */
  #newestSeq = 0;
  /** Rises when the node begins to count anew. */
  #generation = 0;
  #fetching: Promise<void> | null = null;

  constructor(view: ControlView, means: Means) {
    this.sessionId = view.sessionId;
    this.participantId = view.me.participantId;
    this.#view = view;
    this.#means = means;
    this.#start();
  }

  #start(): void {
    const { bus } = this.#means;
    const timer = setInterval(() => void this.compare(), compareEveryMs);
    timer.unref();
    this.#stops.push(
      bus.hear(subjectOf(liveSubject, this.#ids()), (told) => this.#hear(told)),
      bus.onReconnect(() => void this.compare()),
      () => clearInterval(timer),
    );
  }

  /** Is in a room, as far as control has said. */
  get isAdmitted(): boolean {
    return isInRoom(this.#view);
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** A subscription begins: what it was told before is not said again. */
  attach(lastEventId: string | null | undefined): Outbox {
    const told = readMark(lastEventId);
    const sameEpoch = told.epoch === this.#view.epoch;
    if (lastEventId) this.#means.onResumed(sameEpoch ? "continued" : "whole");
    this.#outbox = new Outbox(told);
    this.#forgetMedia();
    if (sameEpoch) this.#seq = told.seq;
    if (!sameEpoch || told.revision !== this.#view.revision) this.#outbox.control(this.#view);
    void this.compare();
    return this.#outbox;
  }

  /** The node counts anew: what is known of the media is asked for again. */
  mediaBeginsAgain(): void {
    this.#forgetMedia();
    void this.#fetchMedia();
  }

  /** The node that carries this participant; null before they are admitted. */
  async node(): Promise<string | null> {
    if (this.#nodeId === null) await this.compare();
    return this.isAdmitted ? this.#nodeId : null;
  }

  /** Asks both sides for what was missed. To the node it is the sign of life of this socket. */
  async compare(): Promise<void> {
    try {
      const known = this.#view;
      const ask = await this.#means.ask();
      const { view, nodeId } = await ask(viewOf, {
        sessionId: this.sessionId,
        known: { epoch: known.epoch, revision: known.revision },
      });
      this.#take(view ?? known, nodeId);
    } catch (fault) {
      const own = toAppError(fault);
      if (final.has(own.code)) this.#means.onEnd(own);
    }
    await this.#fetchMedia();
  }

  /** Says why there is nothing more to hear. */
  end(why: "superseded" | "revoked"): void {
    this.#outbox.end(why);
  }

  fail(fault: AppError): void {
    this.#outbox.fail(fault);
  }

  #hear(data: unknown): void {
    const { data: told } = LiveTold.safeParse(data);
    if (!told) return;
    if (told.from === "control") this.#take(told.view, told.nodeId);
    else if (told.from === "node") this.#takeChange(told.change);
    else if (told.from === "document") this.#outbox.document(told.change);
    else this.#means.onTaken(told.socketId);
  }

  #take(view: ControlView, nodeId: string | null): void {
    const known = this.#view;
    if (isOlder(view, known)) return;
    this.#nodeId = nodeId;
    if (!isOlder(known, view)) return;
    this.#view = view;
    this.#outbox.control(view);
    if (view.epoch !== known.epoch) this.#forgetMedia();
    if (!isInRoom(view) || isInRoom(known)) return;
    this.#means.onAdmitted();
    void this.#fetchMedia();
  }

  #takeChange(change: MediaChange): void {
    if (change.epoch > this.#view.epoch) return void this.compare();
    if (change.epoch < this.#view.epoch || !this.isAdmitted) return;
    const steps = change.seq - (this.#seq ?? -Infinity);
    if (steps <= 0) return;
    this.#newestSeq = change.seq;
    if (this.#fetching) return;
    if (steps === 1) return this.#tellChange(change);
    this.#seq = null;
    void this.#fetchMedia();
  }

  #tellChange(change: MediaChange): void {
    this.#seq = change.seq;
    this.#outbox.media(change);
  }

  #forgetMedia(): void {
    this.#seq = null;
    this.#generation += 1;
  }

  /** The whole from the node. One at a time. */
  #fetchMedia(): Promise<void> {
    this.#fetching ??= this.#fetchUntilWhole().finally(() => (this.#fetching = null));
    return this.#fetching;
  }

  /** Asks again while something newer was heard, or the node began to count anew, during the answer. */
  async #fetchUntilWhole(): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      const generation = this.#generation;
      this.#newestSeq = 0;
      const view = await this.#snapshot();
      if (view === undefined) return;
      if (generation !== this.#generation) continue;
      if (view?.epoch === this.#view.epoch) this.#tellChange(view);
      if (this.#newestSeq <= (this.#seq ?? 0)) return;
    }
  }

  /** Null when nothing was missed, undefined when it can't be had now. */
  async #snapshot(): Promise<MediaView | null | undefined> {
    if (!this.isAdmitted || this.#nodeId === null) return undefined;
    try {
      const ask = await this.#means.ask();
      const input = { ...this.#ids(), knownSeq: this.#seq };
      return (await ask(atNode(mediaNode.snapshot, this.#nodeId), input)).view;
    } catch {
      return undefined; // asked again with the next change, and in 5 seconds at the latest
    }
  }

  #ids() {
    return { sessionId: this.sessionId, participantId: this.participantId };
  }
}

const isInRoom = ({ phase, me }: ControlView) => phase === "live" && me.state === "admitted";

const isOlder = (view: ControlView, than: ControlView) =>
  view.epoch < than.epoch || (view.epoch === than.epoch && view.revision < than.revision);
