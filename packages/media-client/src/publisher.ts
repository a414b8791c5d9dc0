import { AppError } from "@hearth/contracts/errors";
import type { Source } from "@hearth/contracts/live";
import type { types } from "mediasoup-client";
import { v7 as newId } from "uuid";
import { latest } from "./latest.ts";
import { type LocalMedia, sources } from "./localMedia.ts";
import { sendingOf, slimDown } from "./sending.ts";
import type { Answer, Input, Verb } from "./signalling.ts";

export type Ask = <V extends Verb>(verb: V, input: Input<V>) => Promise<Answer<V>>;
export type PublisherNeeds = {
  readonly transport: types.Transport;
  readonly local: LocalMedia;
  readonly ask: Ask;
  /** Something can't be sent: the transports have to be made anew. */
  readonly failed: () => void;
};

/** Sends what the person has on over one transport, and tells the server of each change. */
export class Publisher {
  readonly #needs: PublisherNeeds;
  readonly #producers = new Map<Source, types.Producer>();
  /** What the server was last told about each source. */
  readonly #paused = new Map<Source, boolean>();
  /** Until the server has it, it is not told of changes. */
  readonly #known = new Map<Source, Promise<void>>();
  readonly #publish: Readonly<Record<Source, () => Promise<void>>>;
  readonly #stopWatching: () => void;
  #isSlim = false;

  constructor(needs: PublisherNeeds) {
    this.#needs = needs;
    const { transport, local } = needs;
    const publishing = (source: Source) => latest(() => this.#bringUpToDate(source));
    this.#publish = {
      mic: publishing("mic"),
      camera: publishing("camera"),
      screen: publishing("screen"),
    };
    transport.on("produce", ({ rtpParameters, appData }, done) => {
      // Here sources have no other name than their own: nobody waits for an id to go on.
      done({ id: newId() });
      const source = appData["source"] as Source;
      const produced = this.#produce(source, rtpParameters);
      this.#known.set(
        source,
        produced.catch((fault: unknown) => this.#refused(source, fault)),
      );
    });
    this.#stopWatching = local.watch((source) => this.#publishSoon(source));
    for (const source of sources) this.#publishSoon(source);
  }

  /** Sends little of the camera, or everything again. */
  slim(isSlim: boolean): void {
    if (this.#isSlim === isSlim) return;
    this.#isSlim = isSlim;
    const camera = this.#producers.get("camera");
    // A picture that stays large is no reason to disturb anybody.
    if (camera) void slimDown(camera, isSlim).catch(() => undefined);
  }

  /** The line of this source in the description of the transport; null while it isn't sent. */
  midOf(source: Source): string | null {
    const producer = this.#producers.get(source);
    return producer && !this.#paused.get(source) ? (producer.rtpParameters.mid ?? null) : null;
  }

  close(): void {
    this.#stopWatching();
    this.#producers.clear();
  }

  #isOver(): boolean {
    return this.#needs.transport.closed;
  }

  #failed(): void {
    if (!this.#isOver()) this.#needs.failed();
  }

  /** Who may not send a source, or comes after somebody else who shares, has it off; new transports would be refused the same. */
  #refused(source: Source, fault: unknown): void {
    const { local } = this.#needs;
    const code = fault instanceof AppError ? fault.code : null;
    if (code === "locked") local.turnOff(source);
    else if (code === "conflict") local.refuse(source);
    else this.#failed();
  }

  #publishSoon(source: Source): void {
    void this.#publish[source]().catch((fault: unknown) => this.#refused(source, fault));
  }

  async #produce(source: Source, rtpParameters: types.RtpParameters): Promise<void> {
    const paused = this.#needs.local.get(source).state !== "on";
    this.#paused.set(source, paused);
    await this.#needs.ask("produce", { source, rtpParameters: { ...rtpParameters }, paused });
  }

  /** Sends the source as the person has it now: published when there is a track, paused unless it is on. */
  async #bringUpToDate(source: Source): Promise<void> {
    if (this.#isOver()) return;
    const { track, state } = this.#needs.local.get(source);
    const producer = this.#producers.get(source);
    if (producer && source === "screen" && !track) await this.#closeScreen(producer);
    else if (producer) {
      if (producer.track !== track) await producer.replaceTrack({ track });
      await this.#tellPaused(source, state !== "on");
    } else if (track) {
      await this.#begin(source, track);
      await this.#bringUpToDate(source);
    }
  }

  async #begin(source: Source, track: MediaStreamTrack): Promise<void> {
    const producer = await this.#needs.transport.produce(sendingOf(source, track));
    this.#producers.set(source, producer);
    if (source === "camera" && this.#isSlim) await slimDown(producer, true).catch(() => undefined);
  }

  /** A screen that is no longer shared is gone: nobody keeps an empty tile for it. */
  async #closeScreen(producer: types.Producer): Promise<void> {
    this.#producers.delete("screen");
    this.#paused.delete("screen");
    producer.close();
    await this.#known.get("screen");
    await this.#needs.ask("closeProducer", { source: "screen" });
  }

  async #tellPaused(source: Source, paused: boolean): Promise<void> {
    if (this.#isOver() || this.#paused.get(source) === paused) return;
    await this.#known.get(source);
    await this.#needs.ask("setPaused", { source, paused });
    this.#paused.set(source, paused);
  }
}
