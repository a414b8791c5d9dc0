import type { Applied } from "@hearth/media-client/effect";
import { VirtualBackgroundProcessor } from "@shiguredo/virtual-background";
import { allowScriptsOfEffects, effectsFolder } from "./scriptsOfEffects.ts";

const blurRadius = 14;

/** Resolves when the track has shown a picture: a model that can't run here shows none. */
async function firstPicture(track: MediaStreamTrack): Promise<void> {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  await video.play();
  await new Promise((seen) => video.requestVideoFrameCallback(seen));
  video.srcObject = null;
}

/** The person sharp, everything behind them blurred: found by MediaPipe in this browser, sent to nobody. */
export async function blurBehind(track: MediaStreamTrack): Promise<Applied> {
  if (!VirtualBackgroundProcessor.isSupported()) throw new Error("Not in this browser");
  allowScriptsOfEffects();
  const processor = new VirtualBackgroundProcessor(effectsFolder);
  const blurred = await processor.startProcessing(track as MediaStreamVideoTrack, { blurRadius });
  const stop = () => {
    processor.stopProcessing();
    blurred.stop();
  };
  try {
    await firstPicture(blurred);
  } catch (fault) {
    stop();
    throw fault;
  }
  return { track: blurred, isAlive: () => blurred.readyState === "live", stop };
}
