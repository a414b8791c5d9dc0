import type { types } from "mediasoup";

type Stat = types.ProducerStat | types.ConsumerStat;

/** What a worker counts of one source, all its layers together, since it began. */
export type Counted = {
  readonly packets: number;
  readonly lost: number;
  readonly nacks: number;
  readonly plis: number;
  readonly rttMs: number | undefined;
  readonly jitterMs: number;
};

const ticksPerMs = { audio: 48, video: 90 } as const;

/** Of a source's layers the round trip is the longest, and the jitter that of the one that sends most. */
export function counted(kind: types.MediaKind, layers: readonly Stat[]): Counted {
  const busiest = layers.reduce<Stat | undefined>(
    (most, one) => (one.packetCount > (most?.packetCount ?? -1) ? one : most),
    undefined,
  );
  const trips = layers.flatMap(({ roundTripTime = 0 }) =>
    roundTripTime > 0 ? [roundTripTime] : [],
  );
  return {
    packets: sum(layers.map(({ packetCount }) => packetCount)),
    lost: sum(layers.map(({ packetsLost }) => packetsLost)),
    nacks: sum(layers.map(({ nackCount }) => nackCount)),
    plis: sum(layers.map(({ pliCount }) => pliCount)),
    rttMs: trips.length === 0 ? undefined : Math.max(...trips),
    jitterMs: (busiest?.jitter ?? 0) / ticksPerMs[kind],
  };
}

/** What came to it between two looks. A source that counts anew has had nothing. */
export const between = (before: Counted, now: Counted) => ({
  packets: Math.max(0, now.packets - before.packets),
  lost: Math.max(0, now.lost - before.lost),
  nacks: Math.max(0, now.nacks - before.nacks),
  plis: Math.max(0, now.plis - before.plis),
});

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
