/** What was seen of one stream within a window of some seconds. */
export type Window = {
  /** How much a lost packet hurts follows from it. */
  readonly codec: "opus" | "red" | "video";
  /** Lost packets are made good from others. */
  readonly fec?: boolean;
  /** Muted by their owner, or held back because there is no room for it. */
  readonly held?: "muted" | "congested";
  /** Nothing has been reported for longer than the window. */
  readonly stale?: boolean;
  /** Of the stream itself, and what only filled the line. */
  readonly packets: number;
  readonly padding?: number;
  readonly lost: number;
  /** Of the lost ones: those that never reached us, and those that came late. */
  readonly missingUpstream?: number;
  readonly outOfOrder?: number;
  readonly rttMs: number;
  readonly jitterMs: number;
  /** Packets a second now, and as they usually are: silence sends few. */
  readonly pace?: { readonly now: number; readonly usual: number };
  readonly bitrate?: { readonly expected: number; readonly actual: number };
  readonly layersBelowWanted?: number;
};

export type Score = {
  /** 0 to 100, smoothed. */
  readonly score: number;
  readonly level: "excellent" | "good" | "poor" | "lost";
  /** Mean opinion score, 1 to 4.5. */
  readonly mos: number;
};

const best = 100;
/** While anything arrives. */
const floor = 30;
const rising = 0.4;
const falling = 0.8;
/** What is set at once, whatever was before. */
const states = { muted: best, congested: 30, dry: 40, stale: 20 } as const;
const weights = { opus: 8, red: 4, video: 10 } as const;
const withFec = 1.5;

/** How one window felt, after what was felt before: LiveKit's scorer with a true mode for the usual pace. */
export function scoreOf(window: Window, previous: number = best): Score {
  const state = stateOf(window);
  const score = state === null ? smoothed(rawOf(window), previous) : states[state];
  return { score, level: levelOf(score), mos: mosOf(score) };
}

function stateOf({ held, packets, stale = false }: Window): keyof typeof states | null {
  if (held) return held;
  if (packets > 0) return null;
  return stale ? "stale" : "dry";
}

function smoothed(raw: number, previous: number): number {
  const share = raw > previous ? rising : falling;
  return Math.max(floor, share * raw + (1 - share) * previous);
}

const rawOf = (window: Window): number =>
  Math.min(packetScore(window), bitrateScore(window), layerScore(window));

function packetScore(window: Window): number {
  return clamped(best - delayPenalty(window) - lossPenalty(window));
}

function delayPenalty({ rttMs, jitterMs }: Window): number {
  const delayMs = rttMs / 2 + 2 * jitterMs;
  return delayMs > 160 ? (delayMs - 120) / 10 : delayMs / 40;
}

function lossPenalty(window: Window): number {
  const { packets, padding = 0, lost, missingUpstream = 0, outOfOrder = 0 } = window;
  const ours = Math.max(0, lost - missingUpstream - outOfOrder);
  return ((100 * ours) / (packets + padding)) * weightOf(window);
}

function weightOf({ codec, fec = false, pace }: Window): number {
  const weight = fec ? weights[codec] / withFec : weights[codec];
  if (!pace || pace.usual === 0) return weight;
  return weight * Math.sqrt(Math.min(1, pace.now / pace.usual));
}

function bitrateScore({ bitrate }: Window): number {
  if (!bitrate || bitrate.expected === 0) return best;
  if (bitrate.actual === 0) return 0;
  return clamped(best - 20 * Math.log(bitrate.expected / bitrate.actual));
}

const layerScore = ({ layersBelowWanted = 0 }: Window): number =>
  clamped(best - 35 * layersBelowWanted);

function levelOf(score: number): Score["level"] {
  if (score > 80) return "excellent";
  if (score > 40) return "good";
  return score > 20 ? "poor" : "lost";
}

function mosOf(r: number): number {
  return Math.min(4.5, Math.max(1, 1 + 0.035 * r + 7e-6 * r * (r - 60) * (100 - r)));
}

const clamped = (score: number): number => Math.min(best, Math.max(0, score));
