import { builtManifest, filesOf } from "./builtFiles.ts";

/** The live room and its tools: they are of no use without network. */
const ofLiveRoom = /live-session|excalidraw|backgrounds|device\//;

type Entry = { readonly url: string };

/** Of all that was built, what the application opens its pages with. */
export function shellOnly<E extends Entry>(entries: E[]): { manifest: E[]; warnings: string[] } {
  const later = (source: string) => source.startsWith("src/") && !ofLiveRoom.test(source);
  const files = filesOf("index.html", { manifest: builtManifest(), later });
  return { manifest: entries.filter(({ url }) => files.has(url)), warnings: [] };
}
