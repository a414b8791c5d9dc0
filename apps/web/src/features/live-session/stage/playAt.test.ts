// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseSpeaker } from "../../../lib/device/speaker.ts";
import { playAt } from "./playAt.ts";

class FakeContext extends EventTarget {
  static made: FakeContext[] = [];
  static startsAs: AudioContextState = "running";
  state = FakeContext.startsAs;
  readonly destination = "speaker";
  readonly setSinkId = vi.fn<(id: string) => Promise<void>>().mockResolvedValue(undefined);
  readonly gains: { value: number; into: unknown }[] = [];
  readonly resume = vi.fn(() => Promise.resolve());
  constructor() {
    super();
    FakeContext.made.push(this);
  }
  createMediaStreamSource = () => ({
    connect: (to: { connect: unknown }) => to,
    disconnect: () => undefined,
  });
  createGain = () => {
    const made = { value: 1, into: null as unknown };
    this.gains.push(made);
    return { gain: made, connect: (to: unknown) => (made.into = to) };
  };
  becomes(state: AudioContextState) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
  close = () => {
    this.state = "closed";
    return Promise.resolve();
  };
}

/** An element as iOS has it: it takes a volume, and keeps its own. */
function onIos(): HTMLAudioElement {
  const element = new Audio();
  Object.defineProperty(element, "volume", { get: () => 1, set: () => undefined });
  return element;
}

const lower = (element: HTMLAudioElement) => {
  const stop = playAt({ element, track: {} as MediaStreamTrack }, 0.2);
  vi.runAllTimers();
  return stop;
};

beforeEach(() => {
  vi.useFakeTimers();
  FakeContext.made = [];
  FakeContext.startsAs = "running";
  vi.stubGlobal("AudioContext", FakeContext);
  vi.stubGlobal("MediaStream", EventTarget);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  chooseSpeaker("");
});

test("where the element takes a volume it lowers the voice itself, and nothing else touches the sound", () => {
  const element = new Audio();
  const stop = lower(element);
  expect(element.volume).toBe(0.2);
  expect(FakeContext.made).toEqual([]);
  stop();
  expect(element.volume).toBe(1);
});

test("on iOS the voice is lowered on another way, heard once, and comes back", () => {
  const element = onIos();
  const stop = lower(element);
  const [context] = FakeContext.made;
  expect(context?.gains).toEqual([{ value: 0.2, into: "speaker" }]);
  expect(element.muted).toBe(true);
  stop();
  expect(element.muted).toBe(false);
  expect(context?.state).toBe("closed");
});

test("a room full of lowered voices takes one context, until the last one is back", () => {
  const stops = [lower(onIos()), lower(onIos()), lower(onIos())];
  expect(FakeContext.made).toHaveLength(1);
  expect(FakeContext.made[0]?.gains).toHaveLength(3);
  stops.slice(1).forEach((stop) => stop());
  expect(FakeContext.made[0]?.state).toBe("running");
  stops[0]?.();
  expect(FakeContext.made[0]?.state).toBe("closed");
});

test("a voice that can't be lowered yet is heard in full; the next press wakes it, a telephone call gives it back", () => {
  FakeContext.startsAs = "suspended";
  const element = onIos();
  const stop = lower(element);
  const [context] = FakeContext.made;
  expect(element.muted).toBe(false);
  const before = context?.resume.mock.calls.length ?? 0;
  document.body.click();
  expect(context?.resume.mock.calls.length).toBe(before + 1);
  context?.becomes("running");
  expect(element.muted).toBe(true);
  context?.becomes("interrupted");
  expect(element.muted).toBe(false);
  stop();
});

test("a lowered voice comes out of the speaker that was chosen", () => {
  chooseSpeaker("headset");
  const stop = lower(onIos());
  expect(FakeContext.made[0]?.setSinkId).toHaveBeenCalledWith("headset");
  chooseSpeaker("desk");
  expect(FakeContext.made[0]?.setSinkId).toHaveBeenLastCalledWith("desk");
  stop();
});

test("a voice that is as loud as ever is left alone", () => {
  const element = onIos();
  playAt({ element, track: {} as MediaStreamTrack }, 1);
  vi.runAllTimers();
  expect(FakeContext.made).toEqual([]);
  expect(element.muted).toBe(false);
});
