import type { Source } from "@hearth/contracts/live";
import type { types } from "mediasoup-client";

/** Three layers of VP8, each with three temporal ones: the server chooses by the height of the tile. */
const layers: readonly [rid: string, scaleResolutionDownBy: number, maxBitrate: number][] = [
  ["r0", 4, 150_000],
  ["r1", 2, 500_000],
  ["r2", 1, 1_500_000],
];
const fullFps = 24;
const slimFps = 10;

const perSource: Record<Source, () => types.ProducerOptions> = {
  mic: () => ({
    codecOptions: {
      opusStereo: false,
      opusFec: true,
      opusDtx: true,
      // With what packets cost around it, one voice stays below 50 kbit/s: a room is audible at 64.
      opusMaxAverageBitrate: 24_000,
    },
  }),
  camera: () => ({
    encodings: layers.map(([rid, scaleResolutionDownBy, maxBitrate]) => ({
      rid,
      scaleResolutionDownBy,
      maxBitrate,
      scalabilityMode: "L1T3",
    })),
    codecOptions: { videoGoogleStartBitrate: 600 },
  }),
  // One layer: several of them freeze screens that seldom change.
  screen: () => ({
    encodings: [{ maxBitrate: 1_500_000, maxFramerate: slimFps }],
    codecOptions: { videoGoogleStartBitrate: 800 },
  }),
};

/** How a source is sent. The track stays the person's: nothing here stops it, or enables it. */
export const sendingOf = (source: Source, track: MediaStreamTrack): types.ProducerOptions => ({
  ...perSource[source](),
  track,
  stopTracks: false,
  disableTrackOnPause: false,
  appData: { source },
});

/** The smallest layer and few pictures while data is saved, or everything again. Needs no renegotiation. */
export async function slimDown(camera: types.Producer, isSlim: boolean): Promise<void> {
  await camera.setMaxSpatialLayer(isSlim ? 0 : layers.length - 1);
  await camera.setRtpEncodingParameters({ maxFramerate: isSlim ? slimFps : fullFps });
}
