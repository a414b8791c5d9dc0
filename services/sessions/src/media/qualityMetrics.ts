import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { Quality } from "./feltHere.ts";
import type { Sampled } from "./sampling/Sampler.ts";
import type { Broken } from "./sampling/watchWays.ts";
import type { MediaNode } from "./startMediaNode.ts";

const seconds = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6];
const opinions = [1, 2, 2.5, 3, 3.25, 3.5, 3.75, 4, 4.25, 4.5];
const shares = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
const bitrates = [0.1, 0.3, 0.6, 1, 2, 4, 8].map((mega) => mega * 1_000_000);

/** How what people send and receive felt, over all of them: no figure names a person or a session. */
export function countQuality(registry: Registry): Quality {
  const minutes = new Counter({
    name: "sessions_person_minutes_total",
    help: "Minutes of people in live sessions, by whether at least nine tenths of it were good",
    labelNames: ["felt"],
    registers: [registry],
  });
  for (const felt of ["good", "bad"]) minutes.inc({ felt }, 0);
  const leaks = new Counter({
    name: "sessions_breakout_leak_total",
    help: "Consumers that flowed for a second or longer though the table forbids it",
    registers: [registry],
  });
  return {
    leaked: (ears) => leaks.inc(ears),
    sampled: countSamples(registry),
    minute: (good) => minutes.inc({ felt: good ? "good" : "bad" }),
  };
}

function countSamples(registry: Registry): Sampled {
  const registers = [registry];
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers });
  const { mos, loss } = byDirection(registry);
  const rtt = histogram("sessions_rtt_seconds", "Round trip between node and browser", seconds);
  const jitter = histogram("sessions_jitter_seconds", "Jitter of sampled sources", seconds);
  const available = histogram(
    "sessions_available_outgoing_bitrate_bps",
    "What the line to a person could take, as the node estimates it",
    bitrates,
  );
  const scores = histogram(
    "sessions_consumer_score",
    "mediasoup's score of what arrives at listeners, 0 to 10",
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  const nacks = counter("sessions_nack_total", "Packets asked for again, of sampled sources");
  const plis = counter("sessions_pli_total", "Whole pictures asked for, of sampled sources");
  return {
    stream: (one) => {
      const { kind, direction } = one;
      mos.observe({ kind, direction }, one.mos);
      loss.observe({ direction }, one.lossRatio);
      jitter.observe(one.jitterMs / 1000);
      if (one.rttMs !== undefined) rtt.observe(one.rttMs / 1000);
      nacks.inc(one.nacks);
      plis.inc(one.plis);
    },
    available: (bps) => available.observe(bps),
    consumerScore: (score) => scores.observe(score),
  };
}

/** There from the start, so that a rate of nothing is nothing and not absent. */
function byDirection(registry: Registry) {
  const registers = [registry];
  const mos = new Histogram({
    name: "sessions_mos",
    help: "How sampled voices and pictures felt, 1 to 4.5, by the scorer",
    labelNames: ["kind", "direction"],
    buckets: opinions,
    registers,
  });
  const loss = new Histogram({
    name: "sessions_loss_ratio",
    help: "Share of the packets of sampled sources that was lost",
    labelNames: ["direction"],
    buckets: shares,
    registers,
  });
  for (const direction of ["up", "down"]) {
    loss.zero({ direction });
    for (const kind of ["audio", "video"]) mos.zero({ kind, direction });
  }
  return { mos, loss };
}

/** Connections that broke. */
export function countBroken(registry: Registry): Broken {
  const registers = [registry];
  const ice = new Counter({
    name: "sessions_ice_failures_total",
    help: "Connections over which nothing came any more, by the protocol of their packets",
    labelNames: ["protocol"],
    registers,
  });
  for (const protocol of ["udp", "tcp", "none"]) ice.inc({ protocol }, 0);
  const dtls = new Counter({
    name: "sessions_dtls_failures_total",
    help: "Connections that could not agree on keys",
    registers,
  });
  return { ice: (protocol) => ice.inc({ protocol }), dtls: () => dtls.inc() };
}

const poorBelow = 0.8;

/** How the groups of this node and their connections are, counted when somebody asks. */
export function showQuality(registry: Registry, { sessions, minutes }: MediaNode): void {
  const registers = [registry];
  new Gauge({
    name: "sessions_poor_groups",
    help: "Live sessions with fewer than 80 % good minutes in the last ten",
    registers,
    collect() {
      const shares = sessions.all.map((session) => minutes.shareOf(session) ?? 1);
      this.set(shares.filter((share) => share < poorBelow).length);
    },
  });
  new Gauge({
    name: "sessions_transport_protocol",
    help: "Transports of participants, by the protocol of their packets",
    labelNames: ["protocol"],
    registers,
    collect() {
      const all = sessions.all
        .flatMap(({ people }) => [...people].flatMap(({ transports }) => transports ?? []))
        .flatMap(({ protocols }) => protocols);
      for (const protocol of ["udp", "tcp"])
        this.set({ protocol }, all.filter((one) => one === protocol).length);
    },
  });
}
