import { setImmediate as tick } from "node:timers/promises";
import { createWorker, type types } from "mediasoup";
import type { LiveTable, MediaChange } from "@hearth/contracts/live";
import { nobody } from "../../src/live/nobody.ts";
import { LiveSession } from "../../src/media/LiveSession.ts";
import { mediaCodecs } from "../../src/media/mediaCodecs.ts";
import type { Order } from "../../src/media/Orders.ts";
import type { Present } from "../../src/media/Presence.ts";
import type { Pair } from "../../src/media/Transports.ts";
import { camera, frame, rtp, screen, speech } from "./rtp.ts";

export const epoch = 3;
const named = {
  sessionId: "0b0c1d5e-8f59-4c86-9a53-0d9f3c3d7a11",
  tenant: "4f4dfc9c-0a0e-4c0e-8f7d-5a58b0f3c001",
  epoch,
};
export const together = { clientA: "main", clientB: "main" };
export const apart = { clientA: "oak", clientB: "elm" };

/** An order of this session; what the test does not say is empty. */
export const order = (
  revision: number,
  rooms: LiveTable["rooms"],
  rest: Partial<LiveTable> = {},
): Order => ({
  ...named,
  revision,
  table: { ...nobody, rooms, ...rest },
  members: Object.fromEntries(
    Object.keys(rooms).map((id) => [id, { personId: `person-of-${id}`, staff: id === "staff" }]),
  ),
});

type Told = { to: string; change: MediaChange };

/** A session on a worker of its own, whose people send and receive on transports that count instead of sounding. */
export async function aLiveSession() {
  const worker = await createWorker({ logLevel: "error" });
  const router = await worker.createRouter({ mediaCodecs });
  const told: Told[] = [];
  const present: Present[] = [];
  const clock = { now: 1_000_000 };
  const session = new LiveSession(router, named, {
    tell: (to, change) => told.push({ to, change }),
    present: (entry) => present.push(entry),
    failed: (fault) => {
      throw fault;
    },
    now: () => clock.now,
  });
  const attach = async (id: string, watch: (pair: Pair) => void = () => undefined) => {
    const pair = {
      send: await router.createDirectTransport(),
      receive: await router.createDirectTransport(),
    };
    watch(pair);
    session.attach(id, pair);
    return pair;
  };
  return {
    session,
    router,
    worker,
    told,
    present,
    clock,
    attach,
    /** Comes with a microphone and ears, hears whom they may. */
    enter: async (id: string) => {
      await attach(id);
      await session.ready(id, router.rtpCapabilities);
      return session.produce(id, speech(id));
    },
    /** The browser has all that it was told of. */
    listen: async (id: string) => {
      const { consumers } = session.view(id);
      await session.resume(
        id,
        consumers.map(({ consumerId }) => consumerId),
      );
    },
    speakUp: (id: string) => session.produce(id, speech(id)),
    showCamera: (id: string, layers: number) => session.produce(id, camera(id, layers)),
    showScreen: (id: string) => session.produce(id, screen(id)),
    ear: (listener: string, producer: types.Producer) => {
      const ear = session.people.get(listener).transports?.ears.get(producer.id);
      if (!ear) throw new Error("has no ear for it");
      return ear;
    },
    [Symbol.asyncDispose]() {
      worker.close();
      return Promise.resolve();
    },
  };
}

/** Counts what arrives. */
export function counter(consumer: types.Consumer) {
  let packets = 0;
  consumer.on("rtp", () => (packets += 1));
  return () => packets;
}

let sequence = 0;

/** Sends one packet, and says its stamp. */
export function send(producer: types.Producer): number {
  sequence += 1;
  const packet = (producer.kind === "audio" ? rtp : frame)(ssrcOf(producer), sequence);
  packet.writeUInt32BE(sequence, packet.length - 4);
  producer.send(packet);
  return sequence;
}

/** The number under which a packet was sent, whatever the worker made of its header. */
export const stampOf = (packet: Buffer): number => packet.readUInt32BE(packet.length - 4);

/** Sends so many packets and waits until the worker has dealt with them. */
export async function speak(producer: types.Producer, packets: number) {
  for (let sent = 0; sent < packets; sent += 1) send(producer);
  await producer.getStats();
  await tick();
  await tick();
}

const ssrcOf = (producer: types.Producer) => producer.rtpParameters.encodings?.[0]?.ssrc ?? 0;

/** Two people who hear each other. */
export async function aConversation() {
  const live = await aLiveSession();
  await live.session.apply(order(1, together));
  const clientA = await live.enter("clientA");
  const clientB = await live.enter("clientB");
  await live.listen("clientA");
  await live.listen("clientB");
  const ear = live.ear("clientB", clientA);
  return { ...live, clientA, clientB, atB: ear, heardByB: counter(ear.consumer) };
}
