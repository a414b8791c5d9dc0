import type { Effect } from "@hearth/media-client/effect";

/** What can be done to sound and picture on the device. Its code and its models come with the first use. */
export const effects: { readonly mic: Effect; readonly camera: Effect } = {
  mic: async (track) => (await import("./takeNoise.ts")).takeNoise(track),
  camera: async (track) => (await import("./blurBehind.ts")).blurBehind(track),
};
