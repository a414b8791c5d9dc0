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

test("an effect that fails leaves the plain picture, and says so", async () => {
  const { local, tracks } = withDevices();
  await local.turnOn("camera");
  await local.useEffect("camera", failing);
  expect(local.get("camera")).toMatchObject({ state: "on", effect: "failed" });
  expect(local.get("camera").track).toBe(tracks[0]);
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

test("a screen that is no longer shared is off, and so is one that nobody chose", async () => {
  const { local, tracks, devices } = withDevices();
  await local.turnOn("screen");
  expect(local.get("screen").track?.contentHint).toBe("detail");
  tracks[0]?.remoteStop();
  await vi.waitFor(() => expect(local.get("screen").state).toBe("off"));
  devices.getDisplayMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
  await local.turnOn("screen");
  expect(local.get("screen").state).toBe("off");
});
