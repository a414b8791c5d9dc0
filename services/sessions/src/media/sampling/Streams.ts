import type { types } from "mediasoup";
import { type Score, scoreOf, type Window } from "../scoring/score.ts";
import { UsualPace } from "../scoring/usualPace.ts";
import { between, type Counted } from "./counted.ts";

/** What was found of one source on its way, from a person to the node or from the node to a person. */
export type Sample = {
  readonly kind: types.MediaKind;
  readonly direction: "up" | "down";
  readonly mos: number;
  readonly lossRatio: number;
  readonly rttMs: number | undefined;
  readonly jitterMs: number;
  readonly nacks: number;
  readonly plis: number;
};

/** One source as it was seen now. */
export type Look = {
  readonly kind: types.MediaKind;
  readonly direction: Sample["direction"];
  readonly now: Counted;
  /** Of what is sent on: the same source as it came in. */
  readonly upstream?: Counted;
  readonly layersBelowWanted?: number;
  readonly held?: Window["held"];
  readonly stale: boolean;
};

type Known = {
  readonly at: number;
  readonly now: Counted;
  readonly upstream: Counted | undefined;
  readonly score: Score | undefined;
  readonly pace: UsualPace;
};

/** Sources between one look and the next. The first look at one says nothing yet. */
export class Streams {
  readonly #known = new WeakMap<object, Known>();

  /** `of` is what stands for the source: a producer or a consumer. */
  look(of: object, look: Look, at: number): Sample | undefined {
    const before = this.#known.get(of);
    const { now, upstream } = look;
    if (!before) {
      const pace = new UsualPace();
      this.#known.set(of, { at, now, upstream, score: undefined, pace });
      return undefined;
    }
    const window = windowOf(look, before, at);
    const score = scoreOf(window, before.score?.score);
    this.#known.set(of, { ...before, at, now, upstream, score });
    return sampleOf(look, before, { window, score });
  }
}

function windowOf(look: Look, before: Known, at: number): Window {
  const { kind, now, upstream, stale, layersBelowWanted = 0, held } = look;
  const { lost } = between(before.now, now);
  const packets = expectedOf(look, before);
  const pace = (packets * 1000) / Math.max(1, at - before.at);
  before.pace.note(pace);
  const missing = upstream && before.upstream ? between(before.upstream, upstream).lost : 0;
  return {
    codec: kind === "audio" ? "opus" : "video",
    packets,
    lost,
    missingUpstream: missing,
    rttMs: now.rttMs ?? 0,
    jitterMs: now.jitterMs,
    pace: { now: pace, usual: before.pace.usual },
    layersBelowWanted,
    stale,
    ...(held && packets === 0 ? { held } : {}),
  };
}

/** A sender counts all that it sent; a receiver only what came. */
function expectedOf({ direction, now }: Look, before: Known): number {
  const { packets, lost } = between(before.now, now);
  return direction === "up" ? packets + lost : packets;
}

type Judged = { readonly window: Window; readonly score: Score };

function sampleOf(look: Look, before: Known, { window, score }: Judged): Sample {
  const { kind, direction, now } = look;
  const { nacks, plis } = between(before.now, now);
  const { packets, lost } = window;
  return {
    ...{ kind, direction, nacks, plis },
    mos: score.mos,
    lossRatio: packets === 0 ? 0 : Math.min(1, lost / packets),
    rttMs: now.rttMs,
    jitterMs: now.jitterMs,
  };
}
