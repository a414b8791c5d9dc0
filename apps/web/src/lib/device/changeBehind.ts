import type { Applied } from "@hearth/media-client/effect";
import {
  VirtualBackgroundProcessor,
  type VirtualBackgroundProcessorOptions,
} from "@shiguredo/virtual-background";
import type { Background } from "../backgrounds/background.ts";
import { drawBackground } from "../backgrounds/drawBackground.ts";
import { keptPicture } from "../backgrounds/ownPicture.ts";
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

async function ownPicture(): Promise<ImageBitmap> {
  const kept = await keptPicture();
  if (!kept) throw new Error("There is no picture on this device");
  return createImageBitmap(kept);
}

async function lookOf(background: Shown): Promise<VirtualBackgroundProcessorOptions> {
  if (background === "blur") return { blurRadius };
  return {
    backgroundImage: background === "own" ? await ownPicture() : drawBackground(background),
  };
}

type Shown = Exclude<Background, "none">;

/** The person as they are, everything behind them blurred or replaced: found by MediaPipe in this browser, sent to nobody. */
export async function changeBehind(track: MediaStreamTrack, background: Shown): Promise<Applied> {
  if (!VirtualBackgroundProcessor.isSupported()) throw new Error("Not in this browser");
  const look = await lookOf(background);
  allowScriptsOfEffects();
  const processor = new VirtualBackgroundProcessor(effectsFolder);
  const changed = await processor.startProcessing(track as MediaStreamVideoTrack, look);
  const stop = () => {
    processor.stopProcessing();
    changed.stop();
  };
  try {
    await firstPicture(changed);
  } catch (fault) {
    stop();
    throw fault;
  }
  return { track: changed, isAlive: () => changed.readyState === "live", stop };
}
