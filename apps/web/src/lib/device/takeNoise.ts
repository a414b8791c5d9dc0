import type { Applied } from "@hearth/media-client/effect";
import { loadRnnoise, RnnoiseWorkletNode } from "@sapphi-red/web-noise-suppressor";
import simdUrl from "@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url&no-inline";
import url from "@sapphi-red/web-noise-suppressor/rnnoise.wasm?url&no-inline";
import workletUrl from "@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url&no-inline";

/** The voice without what hums and rattles around it: by RNNoise in this browser, sent to nobody. */
export async function takeNoise(track: MediaStreamTrack): Promise<Applied> {
  // RNNoise knows this rate alone.
  const context = new AudioContext({ sampleRate: 48_000 });
  try {
    const [wasmBinary] = await Promise.all([
      loadRnnoise({ url, simdUrl }),
      context.audioWorklet.addModule(workletUrl),
    ]);
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const node = new RnnoiseWorkletNode(context, { maxChannels: 1, wasmBinary });
    const out = context.createMediaStreamDestination();
    source.connect(node).connect(out);
    await context.resume();
    const [quiet] = out.stream.getAudioTracks();
    if (!quiet) throw new Error("No sound came out");
    return {
      track: quiet,
      isAlive: () => context.state === "running",
      stop: () => {
        source.disconnect();
        node.destroy();
        quiet.stop();
        void context.close();
      },
    };
  } catch (fault) {
    void context.close();
    throw fault;
  }
}
