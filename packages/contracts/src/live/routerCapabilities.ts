const anyway = [{ type: "transport-cc", parameter: "" }] as const;
const pictures = [
  { type: "nack", parameter: "" },
  { type: "nack", parameter: "pli" },
  { type: "ccm", parameter: "fir" },
  { type: "goog-remb", parameter: "" },
  ...anyway,
] as const;
const video = { kind: "video", clockRate: 90_000 } as const;

/** A picture's codec, and behind it the repetition of its lost packets. */
const picture = (mimeType: string, preferredPayloadType: number, parameters: object) => [
  { ...video, mimeType, rtcpFeedback: pictures, parameters, preferredPayloadType },
  {
    ...video,
    mimeType: "video/rtx",
    preferredPayloadType: preferredPayloadType + 1,
    parameters: { apt: preferredPayloadType },
    rtcpFeedback: [],
  },
];

type Direction = "sendrecv" | "recvonly";
const extension = (
  [preferredId, uri]: readonly [number, string],
  directions: { readonly audio?: Direction; readonly video?: Direction },
) =>
  Object.entries(directions).map(([kind, direction]) => ({
    kind,
    uri,
    preferredId,
    preferredEncrypt: false,
    direction,
  }));

const both = { audio: "sendrecv", video: "sendrecv" } as const;
const experiments = "http://www.webrtc.org/experiments/rtp-hdrext";

/**
 * What every router of ours speaks, so that a browser can say what it can decode in its first word and not after an
 * answer. It follows from the media node's codecs and from its version of mediasoup: a test of the node compares them. A node
 * that speaks something else says so when it is joined, and is joined again.
 */
export const routerCapabilities = {
  codecs: [
    {
      kind: "audio",
      mimeType: "audio/opus",
      clockRate: 48_000,
      channels: 2,
      rtcpFeedback: [{ type: "nack", parameter: "" }, ...anyway],
      parameters: {},
      preferredPayloadType: 100,
    },
    ...picture("video/VP8", 101, {}),
    ...picture("video/VP9", 103, { "profile-id": 0 }),
    ...picture("video/H264", 105, {
      "level-asymmetry-allowed": 1,
      "packetization-mode": 1,
      "profile-level-id": "42e01f",
    }),
  ],
  headerExtensions: [
    ...extension([1, "urn:ietf:params:rtp-hdrext:sdes:mid"], both),
    ...extension([2, "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id"], { video: "recvonly" }),
    ...extension([3, "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id"], {
      video: "recvonly",
    }),
    ...extension([4, `${experiments}/abs-send-time`], both),
    ...extension([5, "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01"], {
      audio: "recvonly",
      video: "sendrecv",
    }),
    ...extension([6, "urn:ietf:params:rtp-hdrext:ssrc-audio-level"], { audio: "sendrecv" }),
    ...extension(
      [
        7,
        "https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension",
      ],
      { video: "recvonly" },
    ),
    ...extension([8, "urn:3gpp:video-orientation"], { video: "sendrecv" }),
    ...extension([9, "urn:ietf:params:rtp-hdrext:toffset"], { video: "sendrecv" }),
    ...extension([10, `${experiments}/abs-capture-time`], both),
    ...extension([11, `${experiments}/playout-delay`], both),
    ...extension([12, "urn:mediasoup:params:rtp-hdrext:packet-id"], both),
  ],
};
