import type { Source } from "@hearth/contracts/live";
import type { Figures } from "./figures.ts";
import type { Flow, Signs } from "./health.ts";
import type { Line } from "./mode.ts";

type Known = {
  readonly figures: Figures;
  readonly isAlive: (source: Source) => boolean;
  /** The track of who speaks now; null when nobody else does. */
  readonly speakerTrack: MediaStreamTrack | null;
};

/** What should flow now, and how much has. */
export function signsOf({ figures, isAlive, speakerTrack }: Known): Signs {
  const own = (source: "mic" | "camera", count: number | null): Flow | null =>
    count === null ? null : { key: source, count, isAlive: isAlive(source) };
  const heard = speakerTrack && figures.tracks.get(speakerTrack.id);
  const camera = own("camera", figures.camera);
  return {
    atMs: figures.atMs,
    mic: own("mic", figures.mic),
    // A line that is too narrow for pictures is no broken camera: the mode takes care of it.
    camera: camera && figures.isCameraLimited ? { ...camera, count: figures.atMs } : camera,
    sound:
      speakerTrack && heard !== undefined && heard !== null
        ? { key: speakerTrack.id, count: heard, isAlive: speakerTrack.readyState === "live" }
        : null,
  };
}

const shareOf = (part: number, whole: number): number | null =>
  whole < 20 ? null : Math.max(0, part) / whole;

/** What the line did between two looks. */
export function lineOf(before: Figures, now: Figures): Line {
  const seconds = (now.atMs - before.atMs) / 1_000;
  const packets = now.received.packets - before.received.packets;
  const lost = now.received.lost - before.received.lost;
  const frozen = now.received.frozenSeconds - before.received.frozenSeconds;
  return {
    outgoingBps: now.outgoingBps,
    lostOut: shareOf(now.sent.lost - before.sent.lost, now.sent.packets - before.sent.packets),
    lostIn: shareOf(lost, packets + lost),
    frozen: now.received.pictures === 0 ? null : frozen / (seconds * now.received.pictures),
  };
}
