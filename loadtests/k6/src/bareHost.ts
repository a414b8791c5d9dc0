import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { mediaCodecs } from "@hearth/sessions/media/mediaCodecs";
import { describe, openTransports } from "@hearth/sessions/media/openTransports";
import { SpawnedWorker } from "@hearth/sessions/media/SpawnedWorker";
import type { types } from "mediasoup";
import { z } from "zod";

/** What a bare guest asks (loadtests/peer, person/bare.go): mediasoup's own objects pass through. */
const Asked = z.object({
  person: z.string(),
  verb: z.enum(["join", "connectTransport", "produce", "resumeConsumers", "offered"]),
  input: z.looseObject({ sessionId: z.string() }),
});
type Input = z.infer<typeof Asked>["input"];

type Guest = {
  readonly name: string;
  readonly room: Room;
  readonly capabilities: types.RtpCapabilities;
  readonly send: types.WebRtcTransport;
  readonly receive: types.WebRtcTransport;
  /** By the id of the producer that is received. */
  readonly consumers: Map<string, types.Consumer>;
};
type Sent = { readonly by: string; readonly source: string; readonly producer: types.Producer };
type Room = { readonly router: types.Router; readonly sent: Sent[] };

/** The same worker, transports and codecs as a media node's, and nothing else: everybody receives everybody's largest layer. */
export class BareHost {
  readonly #spawned: SpawnedWorker;
  readonly #server = createServer((request, response) => {
    this.#answer(request).then(
      (answer) => response.end(JSON.stringify(answer)),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  readonly #rooms = new Map<string, Promise<Room>>();
  readonly #guests = new Map<string, Guest>();

  static async open(bin: string | undefined): Promise<BareHost> {
    const host = new BareHost(await SpawnedWorker.spawn({ bin, ip: "127.0.0.1", port: 0 }));
    host.#server.listen(0, "127.0.0.1");
    await once(host.#server, "listening");
    return host;
  }

  private constructor(spawned: SpawnedWorker) {
    this.#spawned = spawned;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/`;
  }

  get workerPid(): number {
    return this.#spawned.worker.pid;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#spawned.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage): Promise<unknown> {
    const { person, verb, input } = Asked.parse(await json(request));
    if (verb === "join") return await this.#join(person, input);
    const guest = this.#guests.get(person);
    if (!guest) throw new Error(`${person} has not joined`);
    return await acts[verb](guest, input);
  }

  async #join(name: string, input: Input) {
    const id = input.sessionId;
    const opened = this.#rooms.get(id) ?? openRoom(this.#spawned.worker);
    this.#rooms.set(id, opened);
    const room = await opened;
    const transports = await openTransports(room.router, this.#spawned.server);
    const capabilities = input["rtpCapabilities"] as types.RtpCapabilities;
    this.#guests.set(name, { name, room, capabilities, ...transports, consumers: new Map() });
    return {
      routerRtpCapabilities: room.router.rtpCapabilities,
      send: describe(transports.send),
      receive: describe(transports.receive),
      view: { sessionId: id, epoch: 0, seq: 0, consumers: [] },
    };
  }
}

const acts = {
  connectTransport: async ({ send, receive }: Guest, input: Input) => {
    const transport = [send, receive].find(({ id }) => id === input["transportId"]);
    await transport?.connect({ dtlsParameters: input["dtlsParameters"] as types.DtlsParameters });
    return {};
  },
  produce: async ({ name, room, send }: Guest, input: Input) => {
    const source = String(input["source"]);
    const kind = source === "mic" ? "audio" : "video";
    const rtpParameters = input["rtpParameters"] as types.RtpParameters;
    room.sent.push({ by: name, source, producer: await send.produce({ kind, rtpParameters }) });
    return {};
  },
  resumeConsumers: async ({ consumers }: Guest, input: Input) => {
    const ids = input["consumerIds"] as string[];
    const own = [...consumers.values()].filter(({ id }) => ids.includes(id));
    await Promise.all(own.map((consumer) => consumer.resume()));
    return {};
  },
  offered,
};

async function openRoom(worker: types.Worker): Promise<Room> {
  return { router: await worker.createRouter({ mediaCodecs }), sent: [] };
}

/** All that can be received by now, each made once. */
async function offered(guest: Guest) {
  const others = guest.room.sent.filter(({ by }) => by !== guest.name);
  return await Promise.all(
    others.map(async ({ by, source, producer }) => {
      const consumer = guest.consumers.get(producer.id) ?? (await consume(guest, producer));
      const { id, kind, rtpParameters } = consumer;
      const from = { participantId: by, source, producerId: producer.id };
      return { consumerId: id, kind, rtpParameters, ...from };
    }),
  );
}

async function consume({ receive, capabilities, consumers }: Guest, { id }: types.Producer) {
  const consumer = await receive.consume({
    producerId: id,
    rtpCapabilities: capabilities,
    paused: true,
    // As in Hearth: voices too are repeated when they are lost, and silence is not sent.
    enableRtx: true,
    ignoreDtx: true,
  });
  consumers.set(id, consumer);
  if (consumer.type === "simulcast") await consumer.setPreferredLayers({ spatialLayer: 2 });
  return consumer;
}
