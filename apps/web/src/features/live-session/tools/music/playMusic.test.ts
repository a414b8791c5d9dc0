// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playMusic } from "./playMusic.ts";
import { notesBetween } from "./pieces.ts";

/** Any node of Web Audio: remembers what it was connected to and when it was to begin. */
class FakeNode extends EventTarget {
  static made: FakeNode[] = [];
  readonly into: unknown[] = [];
  readonly targets: number[] = [];
  startsAt: number | null = null;
  readonly gain = {
    value: 0,
    setValueAtTime: () => undefined,
    linearRampToValueAtTime: () => undefined,
    setTargetAtTime: (value: number) => {
      this.gain.value = value;
      this.targets.push(value);
    },
  };
  constructor() {
    super();
    FakeNode.made.push(this);
  }
  connect = <N>(to: N): N => {
    this.into.push(to);
    return to;
  };
  disconnect = () => this.into.splice(0);
  start = (at: number) => (this.startsAt = at);
  stop = () => undefined;
}

class FakeContext extends EventTarget {
  static made: FakeContext | null = null;
  static startsAs: AudioContextState = "running";
  state = FakeContext.startsAs;
  currentTime = 0;
  readonly sampleRate = 100;
  readonly destination = "speaker";
  readonly setSinkId = () => Promise.resolve();
  resume = () => Promise.resolve();
  createGain = () => new FakeNode();
  createBuffer = () => ({ getChannelData: () => new Float32Array(4) });
  close = vi.fn(() => Promise.resolve());
  constructor() {
    super();
    FakeContext.made = this;
  }
  becomes(state: AudioContextState) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

const startedAt = "2026-01-05T17:00:00.000Z";
const begin = Date.parse(startedAt);
const started = () => FakeNode.made.filter(({ startsAt }) => startsAt !== null);

/** Plays bells on a device that comes so many seconds after the beginning; what it said of being heard. */
function come(seconds: number) {
  const said: boolean[] = [];
  const playing = playMusic({
    music: { piece: "bells", startedAt },
    serverNow: () => begin + seconds * 1_000 + (FakeContext.made?.currentTime ?? 0) * 1_000,
    changed: (isHeard) => said.push(isHeard),
  });
  const context = FakeContext.made;
  if (!context) throw new Error("no context");
  const pass = (passed: number) => {
    context.currentTime += passed;
    vi.advanceTimersByTime(passed * 1_000);
  };
  return { ...playing, said, context, pass };
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeNode.made = [];
  FakeContext.made = null;
  FakeContext.startsAs = "running";
  vi.stubGlobal("AudioContext", FakeContext);
  for (const name of ["GainNode", "OscillatorNode", "AudioBufferSourceNode", "BiquadFilterNode"])
    vi.stubGlobal(name, FakeNode);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a device sounds what the piece has at its moment of the server's clock, once each", () => {
  const { pass, said } = come(100);
  expect(said).toEqual([true]);
  const expected = (to: number) =>
    notesBetween("bells", 80, to).filter(({ at, lastsSeconds }) => at + lastsSeconds > 100).length;
  // Each note is two tones.
  expect(started()).toHaveLength(2 * expected(104));
  for (let seconds = 0; seconds < 30; seconds += 1) pass(1);
  expect(started()).toHaveLength(2 * expected(134));
});

test("all that is made goes to the speaker and to nothing that could be sent", () => {
  come(100);
  const ends = new Set<unknown>();
  for (const node of FakeNode.made)
    for (const to of node.into) if (!(to instanceof FakeNode)) ends.add(to);
  expect([...ends]).toEqual(["speaker"]);
});

test("where the browser waits for a press nothing is played, and it is said; after it the piece is where it is for all", () => {
  FakeContext.startsAs = "suspended";
  const { pass, said, context } = come(100);
  expect([started(), said]).toEqual([[], []]);
  pass(2);
  expect(said).toEqual([false]);
  context.becomes("running");
  expect(said).toEqual([false, true]);
  const [first] = started();
  expect(first?.startsAt).toBeGreaterThanOrEqual(context.currentTime);
});

test("after a telephone call what was handed over before is let go of, and the piece goes on in step", () => {
  const { pass, said, context } = come(100);
  const before = started().length;
  context.becomes("interrupted");
  pass(10);
  expect(said).toEqual([true, false]);
  expect(started()).toHaveLength(before);
  context.becomes("running");
  expect(started().length).toBeGreaterThan(before);
  expect(said).toEqual([true, false, true]);
});

test("it is as loud as it is told, always quieter than a voice, and gone a moment after its end", () => {
  const { setLoudness, close, pass, context } = come(0);
  const [master] = FakeNode.made;
  setLoudness(1);
  setLoudness(0.2);
  const [full = 1, low = 1] = master?.targets ?? [];
  expect(full).toBeLessThan(0.5);
  expect(low).toBeLessThan(full);
  close();
  expect(master?.targets.at(-1)).toBe(0);
  pass(2);
  expect(context.close).toHaveBeenCalledOnce();
});
