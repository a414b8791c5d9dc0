import type { Music } from "@hearth/contracts/live/tools";
import { wakingContext } from "../../wakingContext.ts";
import { longestSeconds, type Note, notesBetween } from "./pieces.ts";
import { makeNoise, sound } from "./voices.ts";

export type Playing = {
  /** 0 to 1: down at once, up again slowly. */
  readonly setLoudness: (loudness: number) => void;
  readonly close: () => void;
};

type Needs = {
  readonly music: Pick<Music, "piece" | "startedAt">;
  readonly serverNow: () => number;
  /** Whether the browser lets it be heard. */
  readonly changed: (isHeard: boolean) => void;
};

const lookMs = 1_000;
/** Notes are handed over so long before they sound: a page in the background looks seldom. */
const aheadSeconds = 4;
/** A browser that lets it be heard does so by then. */
const patienceMs = 1_500;
const fadeMs = 800;
/** Under any voice, even for who hears it as loud as can be. */
const quiet = 0.25;

/**
 * Plays a piece as far as it has come by the server's clock, on this device alone: what it makes goes to the speaker and
 * to nothing else, so it is in nobody's microphone track.
 */
export function playMusic({ music, serverNow, changed }: Needs): Playing {
  const waking = wakingContext(() => begin());
  const { context, out } = waking;
  const master = new GainNode(context, { gain: 0 });
  master.connect(out);
  const noise = makeNoise(context);
  /** What is sounding: let go of as a whole when the context has stood still, for then it is late. */
  let run = new GainNode(context);
  let handedTo: number | null = null;
  let said: boolean | null = null;
  const say = () => {
    if (waking.isHeard() === said) return;
    said = waking.isHeard();
    changed(said);
  };

  const look = () => {
    if (!waking.isHeard()) return;
    const played = (serverNow() - Date.parse(music.startedAt)) / 1_000;
    const from = handedTo ?? played - longestSeconds;
    const to = played + aheadSeconds;
    const isOver = ({ at, lastsSeconds }: Note) => at + lastsSeconds <= played;
    for (const note of notesBetween(music.piece, from, to).filter((one) => !isOver(one)))
      sound(note, context.currentTime + note.at - played, { context, out: run, noise });
    handedTo = Math.max(from, to);
  };
  const begin = () => {
    if (waking.isHeard() || said !== null) say();
    run.disconnect();
    run = new GainNode(context);
    run.connect(master);
    handedTo = null;
    look();
  };
  const looking = setInterval(look, lookMs);
  const waiting = setTimeout(say, patienceMs);
  begin();
  return {
    setLoudness: (loudness) => {
      const target = loudness * quiet;
      const isLower = target < master.gain.value;
      master.gain.setTargetAtTime(target, context.currentTime, isLower ? 0.15 : 1.2);
    },
    close: () => {
      clearInterval(looking);
      clearTimeout(waiting);
      master.gain.setTargetAtTime(0, context.currentTime, 0.15);
      setTimeout(waking.close, fadeMs);
    },
  };
}
