import type { Source } from "@hearth/contracts/live";
import type { Figures } from "./figures.ts";
import type { Flow, Signs } from "./health.ts";
import type { Line } from "./mode.ts";

type Known = {
  readonly figures: Figures;
  readonly isAlive: (source: Source) => boolean;
  /** Somebody else who can be heard here speaks now. */
  readonly isSpokenTo: boolean;
};

/** What should flow now, and how much has. */
export function signsOf({ figures, isAlive, isSpokenTo }: Known): Signs {
  const own = (source: "mic" | "camera", count: number | null): Flow | null =>
    count === null ? null : { key: source, count, isAlive: isAlive(source) };
  const camera = own("camera", figures.camera);
  return {
    atMs: figures.atMs,
    mic: own("mic", figures.mic),
    // A line that is too narrow for pictures is no broken camera: the mode takes care of it.
    camera: camera && figures.isCameraLimited ? { ...camera, count: figures.atMs } : camera,
    sound: isSpokenTo ? { key: "sound", count: figures.received.voiceBytes, isAlive: true } : null,
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
