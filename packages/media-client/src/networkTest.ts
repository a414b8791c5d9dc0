import { Device, type types } from "mediasoup-client";
import { CommandLine } from "./commandLine.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { type Measured, type NetworkAnswer, verdictOf } from "./networkVerdict.ts";
import type { Answer, Input, Signalling, Verb } from "./signalling.ts";

export type NetworkTestNeeds = {
  readonly sessionId: string;
  readonly signalling: Signalling;
  /** What is sent: made for the test, nothing of the person. */
  readonly tracks: readonly MediaStreamTrack[];
  /** The person went on: nothing more is sent. */
  readonly signal: AbortSignal;
};

const connectMs = 5_000;
/** The line is asked for more and more first; then it is measured. */
const warmMs = 2_000;
const measureMs = 3_000;
const wait = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms));
const asOptions = (options: Answer<"testOpen">["send"]) =>
  options as unknown as types.TransportOptions;

/** Sends for a few seconds to a router that holds nobody else, which sends it back; says how well that went. */
export async function testNetwork(needs: NetworkTestNeeds): Promise<NetworkAnswer> {
  const { sessionId, signalling, tracks, signal } = needs;
  const commands = new CommandLine(signalling);
  const stopWatching = signalling.watch((isUp) => (isUp ? commands.up() : commands.down()));
  const ask = <V extends Verb>(verb: V, input: Input<V>): Promise<Answer<V>> =>
    commands.send(verb, { epoch: 0, input: { ...input, sessionId } });
  try {
    const aborted = new Promise<never>((_, stop) => {
      signal.addEventListener("abort", () => stop(new Error("The person went on")), { once: true });
    });
    const test = new EchoTest(ask, tracks);
    try {
      return verdictOf(await Promise.race([test.run(), aborted]));
    } finally {
      test.close();
    }
  } finally {
    await Promise.race([ask("testClose", {}).catch(() => null), wait(1_000)]);
    stopWatching();
    commands.close();
    signalling.close();
  }
}

type Ask = <V extends Verb>(verb: V, input: Input<V>) => Promise<Answer<V>>;

/** One test: two transports, what is sent over one, and comes back by the other. */
class EchoTest {
  readonly #ask: Ask;
  readonly #tracks: readonly MediaStreamTrack[];
  readonly #transports: types.Transport[] = [];
  #isClosed = false;

  constructor(ask: Ask, tracks: readonly MediaStreamTrack[]) {
    this.#ask = ask;
    this.#tracks = tracks;
  }

  /** Null when nothing gets through. */
  async run(): Promise<Measured | null> {
    const [device, opened] = await Promise.all([Device.factory(), this.#ask("testOpen", {})]);
    await device.load({ routerRtpCapabilities: opened.routerRtpCapabilities });
    if (this.#isClosed) return null;
    const send = this.#keep(device.createSendTransport(asOptions(opened.send)));
    const receive = this.#keep(device.createRecvTransport(asOptions(opened.receive)));
    send.on("produce", ({ kind, rtpParameters }, done, failed) => {
      const echo = { device, receive, kind, rtpParameters };
      echoed(this.#ask, echo).then((id) => done({ id }), failed);
    });
    const isThrough = await Promise.race([through(send, receive, this.#tracks), wait(connectMs)]);
    if (!isThrough) return null;
    await wait(warmMs);
    const before = await figures(send, receive);
    await wait(measureMs);
    return between(before, await figures(send, receive));
  }

  close(): void {
    this.#isClosed = true;
    for (const transport of this.#transports) transport.close();
  }

  #keep(transport: types.Transport): types.Transport {
    transport.on("connect", ({ dtlsParameters }, done, failed) => {
      this.#ask("testConnect", {
        transportId: transport.id,
        dtlsParameters: { ...dtlsParameters },
      }).then(done, failed);
    });
    this.#transports.push(transport);
    return transport;
  }
}

type Echo = {
  readonly device: Device;
  readonly receive: types.Transport;
  readonly kind: types.MediaKind;
  readonly rtpParameters: types.RtpParameters;
};

async function echoed(ask: Ask, { device, receive, kind, rtpParameters }: Echo): Promise<string> {
  const { producerId, consumer } = await ask("testEcho", {
    kind,
    rtpParameters: { ...rtpParameters },
    rtpCapabilities: { ...device.recvRtpCapabilities },
  });
  await receive.consume({
    id: consumer.consumerId,
    producerId,
    kind,
    rtpParameters: consumer.rtpParameters as unknown as types.RtpParameters,
  });
  return producerId;
}

async function through(
  send: types.Transport,
  receive: types.Transport,
  tracks: readonly MediaStreamTrack[],
): Promise<true> {
  const connected = [send, receive].map(
    (transport) =>
      new Promise<void>((resolve) => {
        transport.on("connectionstatechange", (state) => {
          if (state === "connected") resolve();
        });
      }),
  );
  await Promise.all(tracks.map((track) => send.produce({ track, stopTracks: false })));
  await Promise.all(connected);
  return true;
}

type Sides = { readonly flow: Figures; readonly rttMs: number | null; readonly sentBytes: number };

async function figures(send: types.Transport, receive: types.Transport): Promise<Sides> {
  const [sent, received] = await Promise.all([send.getStats(), receive.getStats()]);
  const entries = [...new Map(sent as unknown as Iterable<[string, RTCIceCandidatePairStats]>)].map(
    ([, entry]) => entry,
  );
  const pair = entries.find(({ type, nominated }) => type === "candidate-pair" && nominated);
  const rtt = pair?.currentRoundTripTime;
  return {
    flow: figuresOf({ sent, received, mids: { mic: null, camera: null } }),
    rttMs: rtt === undefined ? null : rtt * 1_000,
    sentBytes: pair?.bytesSent ?? 0,
  };
}

function between(before: Sides, now: Sides): Measured {
  const seconds = (now.flow.atMs - before.flow.atMs) / 1_000;
  const share = (lost: number, all: number) => (all > 0 ? Math.max(0, lost) / all : 0);
  const [a, b] = [before.flow, now.flow];
  const lostIn = b.received.lost - a.received.lost;
  return {
    rttMs: now.rttMs,
    lost: Math.max(
      share(b.sent.lost - a.sent.lost, b.sent.packets - a.sent.packets),
      share(lostIn, b.received.packets - a.received.packets + lostIn),
    ),
    upBps: ((now.sentBytes - before.sentBytes) * 8) / seconds,
    downBps: ((b.received.bytes - a.received.bytes) * 8) / seconds,
  };
}
