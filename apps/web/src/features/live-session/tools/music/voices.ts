import { envelopeFrom } from "./envelope.ts";
import type { Note } from "./pieces.ts";

export type Stage = {
  readonly context: AudioContext;
  readonly out: AudioNode;
  /** What waves are made of. */
  readonly noise: AudioBuffer;
};

/** Seconds of even noise, to be heard in a loop. */
export function makeNoise(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate * 4, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < samples.length; at += 1) samples[at] = Math.random() * 2 - 1;
  return buffer;
}

/** Sounds a note that begins at this moment of the context; one that has begun already is heard from its middle. */
export function sound(note: Note, beginsAt: number, stage: Stage): void {
  const { context, out } = stage;
  const now = context.currentTime;
  const startsAt = Math.max(beginsAt, now);
  const volume = context.createGain();
  const [first, ...others] = envelopeFrom(note, startsAt - beginsAt);
  volume.gain.setValueAtTime(first?.level ?? 0, startsAt);
  for (const { after, level } of others)
    volume.gain.linearRampToValueAtTime(level, beginsAt + after);
  const sources = sourcesOf(note, stage, volume);
  volume.connect(out);
  for (const source of sources) {
    source.start(startsAt);
    source.stop(beginsAt + note.lastsSeconds);
  }
  sources[0]?.addEventListener("ended", () => volume.disconnect());
}

type Sources = readonly AudioScheduledSourceNode[];

function sourcesOf({ voice, hertz }: Note, stage: Stage, volume: AudioNode): Sources {
  if (voice === "wave") return [waveThrough(stage, hertz, volume)];
  if (voice === "bell")
    return [
      tone(stage, { hertz, type: "sine", strength: 0.7 }, volume),
      tone(stage, { hertz: hertz * 2.76, type: "sine", strength: 0.12 }, volume),
    ];
  // Two that are a little apart float.
  return [
    tone(stage, { hertz, type: "triangle", strength: 0.3 }, volume),
    tone(stage, { hertz: hertz * 1.003, type: "sine", strength: 0.3 }, volume),
  ];
}

type Tone = {
  readonly hertz: number;
  readonly type: OscillatorType;
  readonly strength: number;
};

function tone({ context }: Stage, { hertz, type, strength }: Tone, into: AudioNode) {
  const source = new OscillatorNode(context, { type, frequency: hertz });
  source.connect(new GainNode(context, { gain: strength })).connect(into);
  return source;
}

function waveThrough({ context, noise }: Stage, cutoff: number, into: AudioNode) {
  const source = new AudioBufferSourceNode(context, { buffer: noise, loop: true });
  source
    .connect(new BiquadFilterNode(context, { type: "lowpass", frequency: cutoff }))
    .connect(into);
  return source;
}
