import type { Offer } from "../../src/media/Transports.ts";

const opus = { mimeType: "audio/opus", payloadType: 100, clockRate: 48_000, channels: 2 };
const vp8 = { mimeType: "video/VP8", payloadType: 101, clockRate: 90_000 };
const levelId = 10;

/** What somebody offers when they speak. */
export const speech = (participantId: string): Offer => ({
  source: "mic",
  paused: false,
  rtpParameters: {
    mid: "0",
    codecs: [opus],
    encodings: [{ ssrc: ssrcOf(participantId) }],
    headerExtensions: [{ uri: "urn:ietf:params:rtp-hdrext:ssrc-audio-level", id: levelId }],
  },
});

/** A camera with so many layers. */
export const camera = (participantId: string, layers: number): Offer => ({
  source: "camera",
  paused: false,
  rtpParameters: {
    mid: "1",
    codecs: [vp8],
    encodings: Array.from({ length: layers }, (_, n) => ({ ssrc: ssrcOf(participantId) + 1 + n })),
  },
});

/** A screen: one layer. */
export const screen = (participantId: string): Offer => ({
  source: "screen",
  paused: false,
  rtpParameters: { mid: "2", codecs: [vp8], encodings: [{ ssrc: ssrcOf(participantId) + 4 }] },
});

function ssrcOf(participantId: string): number {
  let sum = 1000;
  for (const character of participantId) sum = (sum * 31 + character.charCodeAt(0)) % 500_000_000;
  return sum * 8;
}

/** A loud packet of speech. */
export function rtp(ssrc: number, sequence: number): Buffer {
  const packet = Buffer.alloc(52);
  packet.writeUInt8(0x90, 0);
  packet.writeUInt8(opus.payloadType, 1);
  packet.writeUInt16BE(sequence % 65_536, 2);
  packet.writeUInt32BE((sequence * 960) % 2 ** 32, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.writeUInt16BE(0xbede, 12);
  packet.writeUInt16BE(1, 14);
  packet.writeUInt8(levelId << 4, 16);
  // With speech in it, at -5 dBov.
  packet.writeUInt8(0x80 | 5, 17);
  return packet;
}

/** A whole keyframe in one packet of VP8. */
export function frame(ssrc: number, sequence: number): Buffer {
  const packet = Buffer.alloc(40);
  packet.writeUInt8(0x80, 0);
  packet.writeUInt8(0x80 | vp8.payloadType, 1);
  packet.writeUInt16BE(sequence % 65_536, 2);
  packet.writeUInt32BE((sequence * 3_000) % 2 ** 32, 4);
  packet.writeUInt32BE(ssrc, 8);
  // A frame begins here; the next byte's lowest bit is 0 for a keyframe.
  packet.writeUInt8(0x10, 12);
  return packet;
}
