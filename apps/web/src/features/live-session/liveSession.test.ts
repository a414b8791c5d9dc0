// @vitest-environment jsdom
import type { ControlView } from "@hearth/contracts/live";
import type { Ears, Signalling } from "@hearth/media-client/signalling";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { asClient } from "../../../test/liveSnapshots.ts";
import { liveSession } from "./liveSession.ts";
import { chosenMedia, rememberMedia } from "./mediaChoice.ts";

const server = vi.hoisted(() => ({ view: {} as ControlView, ears: null as Ears | null }));

vi.mock("../../lib/live/signalling.ts", () => ({
  liveSignalling: (): Signalling => ({
    send: (verb) =>
      verb === "enter" ? Promise.resolve(server.view as never) : new Promise(() => undefined),
    listen: (_, ears) => {
      server.ears = ears;
      return () => undefined;
    },
    watch: () => () => undefined,
    close: () => undefined,
  }),
}));

function aTrack() {
  const track = { readyState: "live", enabled: true, muted: false, getSettings: () => ({}) };
  const stop = () => (track.readyState = "ended");
  return Object.assign(new EventTarget(), track, { stop });
}

let sessionId = "";
let view = asClient();
/** Before the group begins, so that no media is wanted: what staff allow counts from the door on. */
const seen = (me: Partial<ControlView["me"]> = {}): ControlView => {
  view = { ...view, revision: view.revision + 1, me: { ...view.me, ...me } };
  return view;
};
const tell = (me: Partial<ControlView["me"]>) =>
  server.ears?.told({ type: "control", view: seen(me) });

beforeEach(() => {
  sessionId = crypto.randomUUID();
  view = asClient({ sessionId, phase: "scheduled" });
  server.view = view;
  const getUserMedia = () => Promise.resolve({ getTracks: () => [aTrack()] });
  Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia }, configurable: true });
  rememberMedia(sessionId, { mic: true, camera: true, quiet: false });
});

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** The page is opened, or opened again: only what the tab keeps is known. */
async function open() {
  stops.splice(0).forEach((stop) => stop());
  const session = liveSession(sessionId, "Client A");
  stops.push(session.subscribe(() => undefined));
  await vi.waitFor(() => expect(session.getSnapshot()?.view).toBeTruthy());
  const states = () => {
    const own = session.getSnapshot()?.own;
    return [own?.mic.state, own?.camera.state];
  };
  return { session, states };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("a reload comes back as the person left", async () => {
  const { states } = await open();
  await vi.waitFor(() => expect(states()).toEqual(["on", "on"]));
  const again = await open();
  await vi.waitFor(() => expect(again.states()).toEqual(["on", "on"]));
});

test("whom staff muted stays muted through a reload, until they speak by their own press", async () => {
  const { states } = await open();
  await vi.waitFor(() => expect(states()).toEqual(["on", "on"]));
  tell({ mutes: 1 });
  await settled();
  server.view = seen();
  const again = await open();
  await vi.waitFor(() => expect(again.states()).toEqual(["off", "on"]));
  again.session.turn("mic", true);
  await vi.waitFor(() => expect(again.states()).toEqual(["on", "on"]));
  const third = await open();
  await vi.waitFor(() => expect(third.states()).toEqual(["on", "on"]));
});

test("whom staff muted while the page was away is muted when it is back, and stays so", async () => {
  const { states } = await open();
  await vi.waitFor(() => expect(states()).toEqual(["on", "on"]));
  await settled();
  server.view = seen({ mutes: 1 });
  for (const page of [await open(), await open()]) {
    await settled();
    expect(page.session.getSnapshot()?.own.mic.state).not.toBe("on");
  }
  expect(chosenMedia(sessionId)).toMatchObject({ mic: false, mutes: 1 });
});

test("what a lock, a pause or the rule of cameras turned off, no reload turns on after it", async () => {
  const { states } = await open();
  await vi.waitFor(() => expect(states()).toEqual(["on", "on"]));
  const { may } = view.me;
  tell({ may: { ...may, microphone: false, camera: false } });
  await settled();
  expect(chosenMedia(sessionId)).toMatchObject({ mic: false, camera: false });
  server.view = seen({ may });
  const again = await open();
  await settled();
  expect(again.states()).toEqual(["off", "off"]);
});

test("a press while it is locked is no wish for later", async () => {
  server.view = seen({ may: { ...view.me.may, microphone: false } });
  const { session } = await open();
  session.turn("mic", true);
  expect(chosenMedia(sessionId).mic).toBe(false);
  session.again();
  await settled();
  expect(chosenMedia(sessionId).mic).toBe(false);
});

test("how much data somebody wants to use outlives a reload, and so does the end of it", async () => {
  const { session } = await open();
  session.setMode("audio");
  const again = await open();
  expect(again.session.getSnapshot()?.mode).toEqual({ now: "audio", by: "person" });
  await settled();
  expect(again.states()[1]).toBe("resting");
  again.session.turn("camera", true);
  const third = await open();
  expect(third.session.getSnapshot()?.mode.now).toBe("full");
});
