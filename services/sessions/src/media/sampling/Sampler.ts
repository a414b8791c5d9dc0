import type { types } from "mediasoup";
import { z } from "zod";
import { asked } from "../asked.ts";
import type { Ear, Sent } from "../Ear.ts";
import type { Sessions } from "../Sessions.ts";
import type { SpawnedWorker } from "../SpawnedWorker.ts";
import type { Transports } from "../Transports.ts";
import { counted } from "./counted.ts";
import { type Look, type Sample, Streams } from "./Streams.ts";

/** What becomes of the samples. */
export type Sampled = {
  readonly stream: (sample: Sample) => void;
  /** What a person's line could take, in bits a second. */
  readonly available: (bps: number) => void;
  /** mediasoup's own opinion of what arrives at a listener, 0 to 10. */
  readonly consumerScore: (score: number) => void;
};

type Options = {
  readonly sessions: Pick<Sessions, "of">;
  readonly workers: () => readonly SpawnedWorker[];
  readonly sampled: Sampled;
  readonly now: () => number;
};

/** Each connection is looked at so often, unless there are too many. */
const everyMs = 10_000;
/** So many questions a worker is asked in one turn, which is a second. */
const questionsAtMost = 50;

/**
 * Asks the workers for what they count, connection after connection, those first that waited longest. Of what a person
 * hears one voice and one picture stand for all: they come over the same line.
 */
export class Sampler {
  readonly #options: Options;
  readonly #streams = new Streams();
  readonly #lookedAt = new WeakMap<Transports, number>();
  #busy = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** One turn. A worker that does not answer has its turn again; whoever left meanwhile is passed over. */
  async turn(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await Promise.allSettled(this.#options.workers().map((worker) => this.#at(worker)));
    this.#busy = false;
  }

  async #at(worker: SpawnedWorker): Promise<void> {
    let left = questionsAtMost;
    for (const transports of this.#due(worker)) {
      const ways = waysOf(transports);
      left -= ways.up.length + ways.down.length + 1;
      if (left < 0) return;
      this.#lookedAt.set(transports, this.#options.now());
      await this.#sample(transports, ways).catch(() => undefined);
    }
  }

  #due(worker: SpawnedWorker): Transports[] {
    const before = this.#options.now() - everyMs;
    const at = (one: Transports) => this.#lookedAt.get(one) ?? 0;
    return this.#options.sessions
      .of(worker)
      .flatMap(({ people }) => [...people].flatMap(({ transports }) => transports ?? []))
      .filter((one) => !one.closed && at(one) <= before)
      .toSorted((a, b) => at(a) - at(b));
  }

  async #sample(transports: Transports, { up, down }: Ways): Promise<void> {
    const { isBroken: stale, ears } = transports;
    const { sampled } = this.#options;
    for (const { score } of ears.values()) sampled.consumerScore(score);
    const bps = availableOf(await asked(transports.ways.receive.getStats()));
    if (bps !== undefined) sampled.available(bps);
    for (const producer of up) this.#tell(producer, await sent(producer, stale));
    for (const { consumer } of down) this.#tell(consumer, await heard(consumer, stale));
  }

  #tell(of: object, look: Look): void {
    const sample = this.#streams.look(of, look, this.#options.now());
    if (sample) this.#options.sampled.stream(sample);
  }
}

const Line = z.tuple([z.looseObject({ availableOutgoingBitrate: z.number().optional() })]);
const availableOf = (stats: unknown) => Line.safeParse(stats).data?.[0].availableOutgoingBitrate;

type Ways = { readonly up: readonly Sent[]; readonly down: readonly Ear[] };

function waysOf({ producers, ears }: Transports): Ways {
  const open = [...ears.values()].filter(
    ({ closed, consumer }) => !closed && !consumer.paused && !consumer.producerPaused,
  );
  const first = (kind: types.MediaKind) => open.find(({ consumer }) => consumer.kind === kind);
  return {
    up: [...producers.values()].filter(({ closed, paused }) => !closed && !paused),
    down: [first("audio"), first("video")].filter((ear) => ear !== undefined),
  };
}

async function sent(producer: Sent, stale: boolean): Promise<Look> {
  const { kind } = producer;
  const now = counted(kind, await asked(producer.getStats()));
  return { kind, direction: "up", now, stale };
}

async function heard(consumer: types.Consumer, stale: boolean): Promise<Look> {
  const { kind } = consumer;
  const stats = await asked(consumer.getStats());
  const [out, incoming] = [
    stats.filter(({ type }) => type === "outbound-rtp"),
    stats.filter(({ type }) => type !== "outbound-rtp"),
  ];
  return {
    ...{ kind, direction: "down", stale },
    now: counted(kind, out),
    ...(incoming.length > 0 ? { upstream: counted(kind, incoming) } : {}),
    ...layersOf(consumer),
  };
}

/** A picture of which no layer fits is held back. */
function layersOf({ type, preferredLayers, currentLayers }: types.Consumer) {
  if (type !== "simulcast") return {};
  if (!currentLayers) return { held: "congested" } as const;
  const wanted = preferredLayers?.spatialLayer ?? currentLayers.spatialLayer;
  return { layersBelowWanted: Math.max(0, wanted - currentLayers.spatialLayer) };
}
