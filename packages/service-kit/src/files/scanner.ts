import type { Readable } from "node:stream";
import NodeClam from "clamscan";

/** Looks for viruses in a file. Throws where nobody could look: then nothing is known of it. */
export type Scan = (content: Readable) => Promise<"clean" | "infected">;

const timeoutMs = 60_000;

/** ClamAV's daemon at `tcp://host:port`. Without one, nobody scans. */
export function scannerOf(clamdUrl: string | undefined): Scan | null {
  if (clamdUrl === undefined) return null;
  const { hostname: host, port } = new URL(clamdUrl);
  const clamd = new NodeClam().init({
    clamscan: { active: false },
    clamdscan: {
      ...{ host, port: Number(port || 3310), timeout: timeoutMs },
      // It is asked when there is a file: it may start after us, and be away for a while.
      ...{ active: true, bypassTest: true, localFallback: false },
    },
  });
  return async (content) => {
    const { isInfected } = await (await clamd).scanStream(content);
    // Neither yes nor no: the daemon refused to look, for instance at so much.
    if (typeof isInfected !== "boolean") throw new Error("The scanner has no answer");
    return isInfected ? "infected" : "clean";
  };
}
