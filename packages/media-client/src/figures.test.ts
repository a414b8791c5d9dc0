import { expect, test } from "vitest";
import { figuresOf } from "./figures.ts";

const report = (...entries: object[]) =>
  new Map(entries.map((entry, n) => [String(n), entry])) as unknown as RTCStatsReport;
const mids = { mic: "0", camera: "1" };

test("the layers of a camera are one picture, and what is not sent is not counted", () => {
  const sent = report(
    { type: "outbound-rtp", mid: "1", bytesSent: 100, packetsSent: 10 },
    {
      type: "outbound-rtp",
      mid: "1",
      bytesSent: 50,
      packetsSent: 5,
      qualityLimitationReason: "bandwidth",
    },
    { type: "candidate-pair", nominated: true, availableOutgoingBitrate: 300_000 },
  );
  expect(figuresOf({ sent, received: null, mids: { ...mids, mic: null } })).toMatchObject({
    mic: null,
    camera: 150,
    isCameraLimited: true,
    outgoingBps: 300_000,
    sent: { packets: 15 },
  });
});

test("a microphone that ought to be sent and has no line any more sends nothing", () => {
  expect(figuresOf({ sent: report(), received: null, mids }).mic).toBe(0);
});

test("while the transport is not connected nothing is said of what is sent", () => {
  expect(figuresOf({ sent: null, received: null, mids }).mic).toBeNull();
});

test("voices are counted apart from pictures", () => {
  const received = report(
    { type: "inbound-rtp", kind: "audio", bytesReceived: 7, packetsReceived: 2, packetsLost: 1 },
    { type: "inbound-rtp", kind: "audio", bytesReceived: 1, packetsReceived: 1 },
    {
      type: "inbound-rtp",
      kind: "video",
      bytesReceived: 9,
      packetsReceived: 3,
      totalFreezesDuration: 0.5,
    },
  );
  expect(figuresOf({ sent: null, received, mids }).received).toEqual({
    packets: 6,
    lost: 1,
    frozenSeconds: 0.5,
    pictures: 1,
    bytes: 17,
    voiceBytes: 8,
  });
});
