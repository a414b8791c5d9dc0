import { ortc, type types } from "mediasoup";
import { notFound } from "@hearth/contracts/errors";
import type { Source } from "@hearth/contracts/live";
import { z } from "zod";
import { asked, checked, made, offered } from "./asked.ts";
import { Ear, type Sent } from "./Ear.ts";

export type Offer = {
  readonly source: Source;
  readonly rtpParameters: types.RtpParameters;
  readonly paused: boolean;
  /** Of the command: the same again is the same offer. */
  readonly key?: string | undefined;
  /** Of a screen: the room in which it is shown. */
  readonly room?: string | undefined;
};
export type Pair = { readonly send: types.Transport; readonly receive: types.Transport };

type About = {
  readonly changed: () => void;
  /** The worker has done what was given up for lost. */
  readonly answeredLate: () => void;
};

const kinds = { mic: "audio", camera: "video", screen: "video" } as const;
/**
 * Browsers that take up a picture one after the other share a keyframe, and none waits longer for it than this. A second,
 * as is often advised, is how long the second viewer looked at nothing.
 */
const keyFrameMs = 250;
const Stats = z.tuple([z.looseObject({ bytesReceived: z.number(), bytesSent: z.number() })]);

/** One participant's two transports, from a join to their end, and all that runs on them. */
export class Transports {
  readonly producers = new Map<Source, Sent>();
  /** By producer: how much of its best layer arrives, as far as is known. */
  readonly bestScores = new Map<string, number>();
  /** By producer. */
  readonly ears = new Map<string, Ear>();
  readonly #participantId: string;
  readonly #pair: Pair;
  readonly #about: About;
  readonly #connected = new Map<string, string>();
  readonly #coming = new Set<string>();
  #capabilities: types.RtpCapabilities | undefined;

  constructor(participantId: string, pair: Pair, about: About) {
    this.#participantId = participantId;
    this.#pair = pair;
    this.#about = about;
  }

  get closed(): boolean {
    return this.#pair.send.closed || this.#pair.receive.closed;
  }

  get canDecode(): boolean {
    return this.#capabilities !== undefined;
  }

  /** What is sent to this browser arrives there. */
  get isReceiving(): boolean {
    return isConnected(this.#pair.receive);
  }

  /** Was connected, and is not any more. */
  get isBroken(): boolean {
    return [this.#pair.send, this.#pair.receive].some(
      (transport) => isWebRtc(transport) && transport.iceState === "disconnected",
    );
  }

  /** The way in and the way out. */
  get ways(): Pair {
    return this.#pair;
  }

  /** By which packets come and go, of each way that has carried some. */
  get protocols(): types.TransportProtocol[] {
    return [this.#pair.send, this.#pair.receive].flatMap((transport) =>
      isWebRtc(transport) ? (transport.iceSelectedTuple?.protocol ?? []) : [],
    );
  }

  close(): void {
    this.#pair.send.close();
    this.#pair.receive.close();
  }

  /** What this browser can decode. */
  decodes(capabilities: types.RtpCapabilities): void {
    checked("codecs of this browser", () => {
      ortc.validateAndNormalizeRtpCapabilities(capabilities);
    });
    this.#capabilities = capabilities;
  }

  /** The same again, as after a lost answer, is already done. */
  async connect(transportId: string, dtlsParameters: unknown): Promise<void> {
    const transport = this.#find(transportId);
    const asBefore = JSON.stringify(dtlsParameters);
    if (this.#connected.get(transportId) === asBefore) return;
    await offered("connection parameters", () => transport.connect({ dtlsParameters }));
    this.#connected.set(transportId, asBefore);
  }

  async restartIce(transportId: string): Promise<types.IceParameters> {
    const transport = this.#find(transportId);
    if (!isWebRtc(transport)) throw notFound("Transport");
    return asked(transport.restartIce());
  }

  /** Sends a source. The same command again has the same producer; another one takes its place. */
  async produce({ source, rtpParameters, paused, key, room }: Offer): Promise<Sent> {
    const before = this.producers.get(source);
    if (before && key !== undefined && before.appData.key === key) return before;
    before?.close();
    const producer = await offered(`media of the ${source}`, () =>
      made(
        this.#pair.send.produce({
          kind: kinds[source],
          rtpParameters,
          paused,
          keyFrameRequestDelay: keyFrameMs,
          appData: { participantId: this.#participantId, source, key, room },
        }),
      ),
    );
    this.producers.set(source, producer);
    producer.on("score", (layers) => {
      this.bestScores.set(producer.id, Math.max(...layers.map(({ score }) => score)));
    });
    producer.observer.once("close", () => {
      this.bestScores.delete(producer.id);
      if (this.producers.get(source) === producer) this.producers.delete(source);
      this.#about.changed();
    });
    return producer;
  }

  /** A new ear is closed until the table has been asked; who can't decode it gets none. */
  async hear(producer: Sent, router: types.Router): Promise<void> {
    const rtpCapabilities = this.#capabilities;
    if (!rtpCapabilities || this.ears.has(producer.id) || this.#coming.has(producer.id)) return;
    if (!router.canConsume({ producerId: producer.id, rtpCapabilities })) return;
    this.#coming.add(producer.id);
    try {
      const consumer = await made(
        this.#pair.receive.consume({
          producerId: producer.id,
          rtpCapabilities,
          paused: true,
          enableRtx: true,
          ignoreDtx: true,
        }),
      );
      const { answeredLate } = this.#about;
      this.#keep(new Ear(this.#participantId, { producer, consumer, answeredLate }));
    } finally {
      this.#coming.delete(producer.id);
    }
  }

  async traffic(): Promise<{ bytesReceived: number; bytesSent: number }> {
    const both = [this.#pair.send, this.#pair.receive];
    const stats = await Promise.all(both.map((transport) => asked(transport.getStats())));
    const parsed = stats.map((one) => Stats.parse(one)[0]);
    return {
      bytesReceived: parsed.reduce((sum, { bytesReceived }) => sum + bytesReceived, 0),
      bytesSent: parsed.reduce((sum, { bytesSent }) => sum + bytesSent, 0),
    };
  }

  #keep(ear: Ear): void {
    const { producer, consumer } = ear;
    if (ear.closed) return;
    this.ears.set(producer.id, ear);
    consumer.observer.once("close", () => {
      this.ears.delete(producer.id);
      this.#about.changed();
    });
  }

  #find(transportId: string): types.Transport {
    const found = [this.#pair.send, this.#pair.receive].find(({ id }) => id === transportId);
    if (!found) throw notFound("Transport");
    return found;
  }
}

const isWebRtc = (transport: types.Transport): transport is types.WebRtcTransport =>
  transport.type === "webrtc";

const isConnected = (transport: types.Transport): boolean =>
  !isWebRtc(transport) ||
  (transport.dtlsState === "connected" && transport.iceState !== "disconnected");
