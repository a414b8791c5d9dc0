import type { types } from "mediasoup";
import type { Consumer, LiveTable, Source } from "@hearth/contracts/live";
import { mayReceive } from "../live/mayReceive.ts";
import { asked } from "./asked.ts";
import { highest, layerFor, priorityFor } from "./layers.ts";

export type Sent = types.Producer<{
  participantId: string;
  source: Source;
  /** Of the command that made it. */
  key: string | undefined;
  /** Of a screen: the room in which it is shown. */
  room: string | undefined;
}>;

type Made = {
  readonly producer: Sent;
  readonly consumer: types.Consumer;
  /** Told when the worker has done what was given up for lost. */
  readonly answeredLate: () => void;
};

export const ownerOf = ({ appData }: Sent): string => appData.participantId;

/** What one participant receives of one source of another: a consumer, and why it is silent. */
export class Ear {
  readonly listener: string;
  readonly producer: Sent;
  readonly consumer: types.Consumer;
  /** As browsers are told of it. Kept, since mediasoup makes a copy whenever it is asked for parameters. */
  readonly described: Consumer;
  /** How much of it arrives, 10 for all: kept for the same reason. */
  #score: number;
  /** The browser has it, so that nothing sent is lost. */
  #acknowledged = false;
  /** Of the tile that shows it, in device pixels; 0 when nobody sees it. */
  #height: number | undefined;
  /** Requests on their way. One that was given up is carried out all the same when its worker is back. */
  readonly #underWay = { pausing: 0, resuming: 0 };
  readonly #answeredLate: () => void;

  constructor(listener: string, { producer, consumer, answeredLate }: Made) {
    this.listener = listener;
    this.producer = producer;
    this.consumer = consumer;
    this.#answeredLate = answeredLate;
    const { id: consumerId, kind, rtpParameters } = consumer;
    const { participantId, source } = producer.appData;
    const producerId = producer.id;
    this.#score = consumer.score.score;
    consumer.on("score", ({ score }) => (this.#score = score));
    this.described = { consumerId, producerId, participantId, source, kind, rtpParameters };
  }

  get speaker(): string {
    return ownerOf(this.producer);
  }

  get source(): Source {
    return this.producer.appData.source;
  }

  get acknowledged(): boolean {
    return this.#acknowledged;
  }

  get score(): number {
    return this.#score;
  }

  get closed(): boolean {
    return this.consumer.closed || this.producer.closed;
  }

  acknowledge(): void {
    this.#acknowledged = true;
  }

  /** All tables have to allow it: the one that holds, and those that are about to. */
  mayFlow(tables: readonly LiveTable[]): boolean {
    const wanted = this.#acknowledged && this.#height !== 0;
    return wanted && tables.every((table) => mayReceive(table, this));
  }

  /** mediasoup's word changes with the answer: until then a resume may have opened it. */
  get maybeFlows(): boolean {
    return !this.consumer.paused || this.#underWay.resuming > 0;
  }

  get maybeSilent(): boolean {
    return this.consumer.paused || this.#underWay.pausing > 0;
  }

  /** Comes behind all that was asked before: when it is answered, nothing flows. */
  async pause(): Promise<void> {
    await this.#ask(() => this.#send("pausing", () => this.consumer.pause()));
  }

  async resume(): Promise<void> {
    await this.#ask(() => this.#send("resuming", () => this.consumer.resume()));
  }

  /** Fits layer and priority of a picture to the tile that shows it. */
  async fit(height: number): Promise<void> {
    if (this.consumer.kind !== "video" || height === this.#height) return;
    this.#height = height;
    if (height === 0) return;
    const priority = this.source === "screen" ? highest : priorityFor(height);
    if (this.consumer.priority !== priority)
      await this.#ask(() => this.consumer.setPriority(priority));
    await this.#choose(layerFor(height, this.producer.rtpParameters.encodings?.length ?? 1));
  }

  /** Each choice costs a request and a keyframe, so only a new one is made. */
  async #choose(spatialLayer: number): Promise<void> {
    if (this.consumer.type === "simple") return;
    if (this.consumer.preferredLayers?.spatialLayer === spatialLayer) return;
    await this.#ask(() => this.consumer.setPreferredLayers({ spatialLayer }));
  }

  async #send(what: "pausing" | "resuming", request: () => Promise<void>): Promise<void> {
    this.#underWay[what] += 1;
    try {
      await request();
    } finally {
      this.#underWay[what] -= 1;
    }
  }

  /** Who left meanwhile needs no pause and no picture. */
  async #ask(request: () => Promise<void>): Promise<void> {
    if (this.closed) return;
    const answer = request();
    await asked(answer).catch((fault: unknown) => {
      if (this.closed) return;
      answer.then(this.#answeredLate, () => undefined);
      throw fault;
    });
  }
}
