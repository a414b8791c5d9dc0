import type { types } from "mediasoup";

const video = { kind: "video", clockRate: 90_000 } as const;
const h264 = { "packetization-mode": 1, "level-asymmetry-allowed": 1 };

/** What a session can carry, best liked first. */
export const mediaCodecs: types.RouterRtpCodecCapability[] = [
  {
    kind: "audio",
    mimeType: "audio/opus",
    clockRate: 48_000,
    channels: 2,
    // Opus answers loss with a repetition: without this line only video is asked for again.
    rtcpFeedback: [{ type: "nack" }, { type: "transport-cc" }],
  },
  { ...video, mimeType: "video/VP8" },
  { ...video, mimeType: "video/VP9", parameters: { "profile-id": 0 } },
  { ...video, mimeType: "video/H264", parameters: { ...h264, "profile-level-id": "42e01f" } },
];
