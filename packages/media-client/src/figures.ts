/** What flows now, by the browser's own counters since the transports began. */
export type Figures = {
  readonly atMs: number;
  /** Bytes of what the person sends; null for what isn't sent. */
  readonly mic: number | null;
  readonly camera: number | null;
  /** The encoder holds the picture back because the line is narrow. */
  readonly isCameraLimited: boolean;
  readonly sent: { readonly packets: number; readonly lost: number };
  /** What the line can take, as far as it has been tried; null while nothing large is sent. */
  readonly outgoingBps: number | null;
  readonly received: {
    readonly packets: number;
    readonly lost: number;
    readonly frozenSeconds: number;
    readonly pictures: number;
    readonly bytes: number;
    /** Of all voices together: of who is silent next to nothing comes. */
    readonly voiceBytes: number;
  };
};

type Entry = Readonly<Record<string, unknown>> & { readonly type: string };
type Asked = {
  /** Null while the transport is not connected. */
  readonly sent: RTCStatsReport | null;
  readonly received: RTCStatsReport | null;
  readonly mids: { readonly mic: string | null; readonly camera: string | null };
};

const entriesOf = (report: RTCStatsReport | null): readonly Entry[] => [
  ...new Map(report as Iterable<[string, Entry]> | null).values(),
];
const ofType = (entries: readonly Entry[], type: string) =>
  entries.filter((entry) => entry.type === type);
const sumOf = (entries: readonly Entry[], field: string): number =>
  entries.reduce((sum, entry) => sum + numberOf(entry[field]), 0);
const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

/** The few figures that say whether sound and picture flow, out of everything that the browser counts. */
export function figuresOf({ sent, received, mids }: Asked): Figures {
  const out = entriesOf(sent);
  const into = ofType(entriesOf(received), "inbound-rtp");
  const outbound = ofType(out, "outbound-rtp");
  // What ought to be sent and has no line any more counts as nothing, not as unknown.
  const bytesAt = (mid: string | null) =>
    sent && mid !== null
      ? sumOf(
          outbound.filter((entry) => entry["mid"] === mid),
          "bytesSent",
        )
      : null;
  const camera = outbound.filter((entry) => mids.camera !== null && entry["mid"] === mids.camera);
  const [pair] = ofType(out, "candidate-pair").filter((entry) => entry["nominated"] === true);
  const pictures = into.filter(({ kind }) => kind === "video");
  return {
    atMs: performance.now(),
    mic: bytesAt(mids.mic),
    camera: bytesAt(mids.camera),
    isCameraLimited: camera.some((entry) => entry["qualityLimitationReason"] === "bandwidth"),
    sent: {
      packets: sumOf(outbound, "packetsSent"),
      lost: sumOf(ofType(out, "remote-inbound-rtp"), "packetsLost"),
    },
    outgoingBps:
      camera.length > 0 && pair ? numberOf(pair["availableOutgoingBitrate"]) || null : null,
    received: {
      packets: sumOf(into, "packetsReceived"),
      lost: sumOf(into, "packetsLost"),
      frozenSeconds: sumOf(pictures, "totalFreezesDuration"),
      pictures: pictures.length,
      bytes: sumOf(into, "bytesReceived"),
      voiceBytes: sumOf(
        into.filter(({ kind }) => kind === "audio"),
        "bytesReceived",
      ),
    },
  };
}
