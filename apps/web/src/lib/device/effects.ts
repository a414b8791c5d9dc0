import type { Effect } from "@hearth/media-client/effect";
import type { Background } from "../backgrounds/background.ts";

/** What can be done to sound and picture on the device. Its code and its models come with the first use. */
export const lessNoise: Effect = async (track) => (await import("./takeNoise.ts")).takeNoise(track);

/** What is done for a background; null for none. A new one each time: the person's own picture may be another by now. */
export const behind = (background: Background): Effect | null =>
  background === "none"
    ? null
    : async (track) => (await import("./changeBehind.ts")).changeBehind(track, background);
