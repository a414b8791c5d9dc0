import type { Consumer as ConsumerView, MediaView } from "@hearth/contracts/live";
import type { types } from "mediasoup-client";
import { type CommandLine, isPassing } from "./commandLine.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { latest } from "./latest.ts";
import type { LocalMedia } from "./localMedia.ts";
import type { Devices } from "./preparedDevice.ts";
import { Publisher } from "./publisher.ts";
import type { Answer, Input, Verb } from "./signalling.ts";
import { watchTransport } from "./transportHealth.ts";

export type RoomMediaNeeds = {
  readonly sessionId: string;
  readonly epoch: number;
  readonly commands: CommandLine;
  readonly local: LocalMedia;
  readonly devices: Devices;
  /** Sends little of the camera from the first moment on. */
  readonly isSlim: boolean;
  /** The node begins to count anew for this person. */
  readonly began: () => void;
  /** What the node says of the media, whole. */
  readonly viewed: (view: MediaView) => void;
  /** Tracks are not what they were, or a transport is lost or there again. */
  readonly changed: () => void;
  /** The transports are lost for good: join again. */
  readonly lost: () => void;
};

/** mediasoup-client checks what the node sent; for us it is opaque. */
const asOptions = (options: Answer<"join">["send"]) => options as unknown as types.TransportOptions;

/**
 * The two transports of one join, and what flows through them. Lives until the next epoch, the next join or the end; the
 * person's devices live longer.
 */
export class RoomMedia {
  readonly epoch: number;
  readonly #needs: RoomMediaNeeds;
  readonly #consumers = new Map<string, types.Consumer>();
  readonly #reconcile = latest(() => this.#consumeMissing());
  #wanted: readonly ConsumerView[] = [];
  #send: types.Transport | null = null;
  #receive: types.Transport | null = null;
  #publisher: Publisher | null = null;
  #watches: ReturnType<typeof watchTransport>[] = [];
  #isSlim: boolean;
  /** What may flow as soon as the connection stands, without another word. */
  #flowing: ReadonlySet<string> = new Set();
  #isClosed = false;

  constructor(needs: RoomMediaNeeds) {
    this.#needs = needs;
    this.epoch = needs.epoch;
    this.#isSlim = needs.isSlim;
  }

  /** Makes the transports, receives who can be heard, then sends what the person has on. */
  async join(): Promise<void> {
    const { device, joined } = await this.#come();
    if (this.#isOver()) return;
    this.#needs.began();
    this.#receive = this.#connected(device.createRecvTransport(asOptions(joined.receive)));
    this.#send = this.#connected(device.createSendTransport(asOptions(joined.send)));
    this.#flowing = new Set(joined.view.consumers.map(({ consumerId }) => consumerId));
    this.#needs.viewed(joined.view);
    // The others first: both at once would be in each other's way, and this is what the person waits for.
    await this.#reconcile();
    if (!this.#isOver()) this.#publish(this.#send);
  }

  /** The consumers that there are now. With `keepOthers`, those of people in other rooms stay, silent, for their return. */
  receive(wanted: readonly ConsumerView[], { keepOthers }: { readonly keepOthers: boolean }): void {
    this.#wanted = wanted;
    const ids = new Set(wanted.map(({ consumerId }) => consumerId));
    for (const [id, consumer] of this.#consumers) {
      if (ids.has(id) || keepOthers) continue;
      this.#consumers.delete(id);
      consumer.close();
    }
    this.#reconcileSoon();
  }

  /** The track of a consumer, once this browser has it. */
  track(consumerId: string): MediaStreamTrack | null {
    return this.#consumers.get(consumerId)?.track ?? null;
  }

  get isConnected(): boolean {
    return !this.#isOver() && !this.#watches.some(({ isLost }) => isLost());
  }

  /** Sends little of the camera, or everything again. */
  slim(isSlim: boolean): void {
    this.#isSlim = isSlim;
    this.#publisher?.slim(isSlim);
  }

  /** What flows now, by the browser's own count; null before anything does. */
  async figures(): Promise<Figures | null> {
    const [send, receive, publisher] = [this.#send, this.#receive, this.#publisher];
    if (!send || !receive || !publisher || this.#isOver()) return null;
    const [sent, received] = await Promise.all([send.getStats(), receive.getStats()]);
    const flows = (transport: types.Transport) => transport.connectionState === "connected";
    return figuresOf({
      sent: flows(send) ? sent : null,
      received: flows(receive) ? received : null,
      mids: { mic: publisher.midOf("mic"), camera: publisher.midOf("camera") },
    });
  }

  /** The network or the way to the server has changed: restarts ICE where it is needed. */
  check(): void {
    for (const { check } of this.#watches) check();
  }

  close(): void {
    if (this.#isOver()) return;
    this.#isClosed = true;
    this.#publisher?.close();
    this.#send?.close();
    this.#receive?.close();
    this.#consumers.clear();
  }

  /** Joins with the word of what this browser can decode; once more when the node speaks something else than was expected. */
  async #come() {
    const { devices } = this.#needs;
    for (;;) {
      const device = await devices.make();
      const joined = await this.#ask("join", {
        rtpCapabilities: { ...device.recvRtpCapabilities },
      });
      if (this.#isOver() || devices.speaks(joined.routerRtpCapabilities)) return { device, joined };
    }
  }

  #publish(transport: types.Transport): void {
    this.#publisher = new Publisher({
      transport,
      local: this.#needs.local,
      ask: (verb, input) => this.#ask(verb, input),
      failed: this.#failed,
    });
    this.#publisher.slim(this.#isSlim);
  }

  #reconcileSoon(): void {
    void this.#reconcile().catch(this.#failed);
  }

  #isOver(): boolean {
    return this.#isClosed;
  }

  readonly #failed = () => {
    if (!this.#isOver()) this.#needs.lost();
  };

  /** A server that is out of reach is no reason to give up what flows: only a refusal is. */
  async #ask<V extends Verb>(verb: V, input: Input<V>): Promise<Answer<V>> {
    const { commands, epoch, sessionId } = this.#needs;
    for (;;) {
      try {
        return await commands.send(verb, { epoch, input: { ...input, sessionId } });
      } catch (fault) {
        if (this.#isOver() || !isPassing(fault)) throw fault;
      }
    }
  }

  #connected(transport: types.Transport): types.Transport {
    transport.on("connect", ({ dtlsParameters }, done) => {
      // ICE may begin meanwhile, and DTLS asks again until the server knows whom to expect.
      done();
      this.#ask("connectTransport", {
        transportId: transport.id,
        dtlsParameters: { ...dtlsParameters },
      }).catch(this.#failed);
    });
    const watch = watchTransport(transport, {
      changed: this.#needs.changed,
      restartIce: async () => {
        const { iceParameters } = await this.#ask("restartIce", { transportId: transport.id });
        await transport.restartIce({
          iceParameters: iceParameters as unknown as types.IceParameters,
        });
      },
      giveUp: this.#failed,
    });
    this.#watches.push(watch);
    return transport;
  }

  async #consumeMissing(): Promise<void> {
    const receive = this.#receive;
    const missing = this.#wanted.filter(({ consumerId }) => !this.#consumers.has(consumerId));
    if (!receive || this.#isOver() || missing.length === 0) return;
    // All in one tick: mediasoup-client makes one offer and answer of them.
    const results = await Promise.allSettled(
      missing.map((wanted) => receive.consume(consumerOptions(wanted))),
    );
    if (this.#isOver()) return;
    const got = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    for (const consumer of got) this.#consumers.set(consumer.id, consumer);
    const silent = got.flatMap(({ id }) => (this.#flowing.has(id) ? [] : [id]));
    const resumed = silent.length > 0 && this.#ask("resumeConsumers", { consumerIds: silent });
    this.#needs.changed();
    await resumed;
    // Nobody may stay unheard for good: what can't be received here is received by joining again.
    if (got.length < missing.length) this.#failed();
  }
}

const consumerOptions = (view: ConsumerView): types.ConsumerOptions => ({
  id: view.consumerId,
  producerId: view.producerId,
  kind: view.kind,
  rtpParameters: view.rtpParameters as unknown as types.RtpParameters,
  streamId: view.participantId,
});
