import { FakeMediaStreamTrack } from "fake-mediastreamtrack";
import { expect, test, vi } from "vitest";
import type { Applied } from "./effect.ts";
import { LocalMedia, type LocalMediaNeeds } from "./localMedia.ts";

/** Devices that are plugged in by id, and what was asked of them. */
function plugged(...ids: string[]) {
  const asked: MediaStreamConstraints[] = [];
  const tracks: FakeMediaStreamTrack[] = [];
  const give = (kind: "audio" | "video", deviceId: string) => {
    const track = new FakeMediaStreamTrack({ kind });
    vi.spyOn(track, "getSettings").mockReturnValue({ deviceId });
    tracks.push(track);
    return { getTracks: () => [track] } as unknown as MediaStream;
  };
  const idIn = (wanted: MediaStreamConstraints) => {
    const { deviceId } = (wanted.audio ?? wanted.video) as { deviceId?: { ideal: string } };
    return deviceId && ids.includes(deviceId.ideal) ? deviceId.ideal : (ids[0] ?? "");
  };
  const devices = {
    getUserMedia: (wanted: MediaStreamConstraints = {}) => {
      asked.push(wanted);
      return Promise.resolve(give(wanted.audio ? "audio" : "video", idIn(wanted)));
    },
    getDisplayMedia: () => Promise.resolve(give("video", "screen")),
    enumerateDevices: () =>
      Promise.resolve(ids.map((deviceId) => ({ deviceId }) as MediaDeviceInfo)),
  };
  return { ids, asked, tracks, devices };
}

const withDevices = (needs: Omit<LocalMediaNeeds, "devices"> = {}, ...ids: string[]) => {
  const system = plugged(...(ids.length > 0 ? ids : ["one", "two"]));
  return { ...system, local: new LocalMedia({ devices: system.devices, ...needs }) };
};

test("the device that was chosen before entry is the one that is opened", async () => {
  const { local, asked } = withDevices({ deviceIds: { mic: "two", camera: null } });
  await local.turnOn("mic");
  expect(asked[0]?.audio).toMatchObject({ deviceId: { ideal: "two" } });
  expect(local.get("mic").deviceId).toBe("two");
});

test("another camera takes the place of the first one, which is let go", async () => {
  const { local, tracks } = withDevices();
  await local.turnOn("camera");
  await local.choose("camera", "two");
  expect(tracks[0]?.readyState).toBe("ended");
  expect(local.get("camera")).toMatchObject({ state: "on", deviceId: "two" });
});

test("choosing a device turns nothing on", async () => {
  const { local, asked } = withDevices();
  await local.choose("camera", "two");
  expect(asked).toEqual([]);
  expect(local.get("camera").state).toBe("off");
});

test("a device that was pulled out is told apart from one that a telephone call took", async () => {
  const pulled = withDevices();
  await pulled.local.turnOn("mic");
  pulled.ids.splice(0);
  pulled.tracks[0]?.remoteStop();
  await vi.waitFor(() => expect(pulled.local.get("mic").state).toBe("unplugged"));

  const taken = withDevices();
  await taken.local.turnOn("mic");
  taken.tracks[0]?.remoteStop();
  await vi.waitFor(() => expect(taken.local.get("mic").state).toBe("interrupted"));
  await taken.local.reopen();
  expect(taken.local.get("mic").state).toBe("on");
});

test("a lock turns off, keeps off and is not undone by its end", async () => {
  const { local } = withDevices();
  await local.turnOn("mic");
  local.hold("mic", "locked", true);
  expect(local.get("mic").state).toBe("locked");
  await local.turnOn("mic");
  expect(local.get("mic").state).toBe("locked");
  local.hold("mic", "locked", false);
  expect(local.get("mic").state).toBe("off");
});

test("after a rest the camera is as the person had it", async () => {
  const { local, asked, tracks } = withDevices();
  local.hold("camera", "resting", true);
  local.hold("camera", "resting", false);
  expect(asked).toEqual([]);
  await local.turnOn("camera");
  local.hold("camera", "resting", true);
  expect(local.get("camera").state).toBe("resting");
  expect(tracks[0]?.readyState).toBe("ended");
  local.hold("camera", "resting", false);
  await vi.waitFor(() => expect(local.get("camera").state).toBe("on"));
});

const failing = () => Promise.reject(new Error("No WebGL"));
const changed = () => {
  const track = new FakeMediaStreamTrack({ kind: "video" });
  const stop = vi.fn(() => track.stop());
  return { track, stop, applied: { track, stop, isAlive: () => track.readyState === "live" } };
};

test("with the effect chosen, nobody sees the plain picture first; without it the plain one is back", async () => {
  const blurred = changed();
  const { local, tracks } = withDevices();
  const sent: (MediaStreamTrack | null)[] = [];
  local.watch((source) => {
    const { state, track } = local.get(source);
    if (state === "on") sent.push(track);
  });
  await local.useEffect("camera", () => Promise.resolve(blurred.applied));
  await local.turnOn("camera");
  expect(sent).toEqual([blurred.track]);
  await local.useEffect("camera", null);
  expect(local.get("camera").track).toBe(tracks[0]);
  expect(blurred.stop).toHaveBeenCalled();
});

/** Every track that anybody could have been sent. */
function sentOf(local: LocalMedia) {
  const sent = new Set<MediaStreamTrack>();
  local.watch((source) => {
    const { track } = local.get(source);
    if (track) sent.add(track);
  });
  return sent;
}

test("who chose what is behind them is never sent without it: where it fails the camera stays off", async () => {
  const { local, tracks } = withDevices();
  const sent = sentOf(local);
  await local.useEffect("camera", failing);
  await local.turnOn("camera");
  expect(local.get("camera")).toMatchObject({ state: "off", effect: "failed", track: null });
  expect(tracks[0]?.readyState).toBe("ended");
  expect(sent.size).toBe(0);
});

test("after an effect that took too long, another try opens the camera with it, and none at all without", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const blurred = changed();
  const make = vi.fn((): Promise<Applied> => new Promise(() => undefined));
  const { local, tracks } = withDevices();
  const sent = sentOf(local);
  await local.useEffect("camera", make);
  const turningOn = local.turnOn("camera");
  await vi.advanceTimersByTimeAsync(12_000);
  await turningOn;
  vi.useRealTimers();
  expect(local.get("camera")).toMatchObject({ state: "off", effect: "failed" });

  make.mockResolvedValue(blurred.applied);
  await local.turnOn("camera");
  expect(local.get("camera")).toMatchObject({ state: "on", effect: "on" });
  expect([...sent]).toEqual([blurred.track]);

  local.turnOff("camera");
  await local.useEffect("camera", null);
  await local.turnOn("camera");
  expect(local.get("camera")).toMatchObject({ state: "on", effect: "off", track: tracks[2] });
});

test("an effect that fails while the camera is on turns it off", async () => {
  const { local } = withDevices();
  await local.turnOn("camera");
  await local.useEffect("camera", failing);
  expect(local.get("camera")).toMatchObject({ state: "off", effect: "failed", track: null });
});

test("another choice, or another press, while an effect starts opens no plain picture", async () => {
  const hills = changed();
  let give = (_: Applied) => undefined as unknown;
  const { local } = withDevices();
  const sent = sentOf(local);
  await local.useEffect("camera", () => new Promise(() => undefined));
  void local.turnOn("camera");
  await vi.waitFor(() => expect(local.get("camera").effect).toBe("starting"));
  const second = local.useEffect("camera", () => new Promise((resolve) => (give = resolve)));
  await local.turnOn("camera");
  expect(local.get("camera").state).toBe("starting");
  give(hills.applied);
  await second;
  expect(local.get("camera")).toMatchObject({ state: "on", track: hills.track });
  expect([...sent]).toEqual([hills.track]);
});

test("where noise can't be taken away the voice is sent as it is, and it is said", async () => {
  const { local, tracks } = withDevices();
  await local.useEffect("mic", failing);
  await local.turnOn("mic");
  expect(local.get("mic")).toMatchObject({ state: "on", effect: "failed", track: tracks[0] });
});

test("from one effect to another nobody sees the plain picture, also where the second one fails", async () => {
  const [blurred, hills] = [changed(), changed()];
  const { local, tracks } = withDevices();
  await local.turnOn("camera");
  await local.useEffect("camera", () => Promise.resolve(blurred.applied));
  const sent = new Set<MediaStreamTrack | null>();
  local.watch(() => sent.add(local.get("camera").track));
  await local.useEffect("camera", () => Promise.resolve(hills.applied));
  expect(local.get("camera").track).toBe(hills.track);
  expect(blurred.stop).toHaveBeenCalledOnce();
  await local.useEffect("camera", failing);
  expect(local.get("camera")).toMatchObject({ track: hills.track, effect: "failed" });
  expect(sent.has(tracks[0] ?? null)).toBe(false);
});

test("of two effects that were chosen quickly the later one holds, and the other is let go", async () => {
  const [slow, quick] = [changed(), changed()];
  let give = (_: Applied) => undefined as unknown;
  const { local } = withDevices();
  await local.turnOn("camera");
  const first = local.useEffect("camera", () => new Promise((resolve) => (give = resolve)));
  await local.useEffect("camera", () => Promise.resolve(quick.applied));
  give(slow.applied);
  await first;
  expect(local.get("camera").track).toBe(quick.track);
  expect(slow.stop).toHaveBeenCalledOnce();
});

test("a screen that is no longer shared is off", async () => {
  const { local, tracks } = withDevices();
  await local.turnOn("screen");
  expect(local.get("screen").track?.contentHint).toBe("detail");
  tracks[0]?.remoteStop();
  await vi.waitFor(() => expect(local.get("screen").state).toBe("off"));
});

test.each([
  ["the person", "NotAllowedError", "Permission denied", "denied"],
  ["the system", "NotAllowedError", "Permission denied by system", "blocked"],
  [
    "a system that says that there is none",
    "NotFoundError",
    "The object can not be found",
    "blocked",
  ],
])("a screen that was refused by %s says so, until it is put away", async (...refused) => {
  const [, name, message, state] = refused;
  const { local, devices } = withDevices();
  devices.getDisplayMedia = () => Promise.reject(new DOMException(message, name));
  await local.turnOn("screen");
  expect(local.get("screen").state).toBe(state);
  local.turnOff("screen");
  expect(local.get("screen").state).toBe("off");
});
