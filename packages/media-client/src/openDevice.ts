import type { Source } from "@hearth/contracts/live";

/** Why a device can't be had. */
export type OpenFault = "denied" | "missing" | "busy";
/** What is used of the browser's devices. Without a list nobody knows what is still plugged in. */
export type Devices = Pick<MediaDevices, "getUserMedia"> &
  Partial<Pick<MediaDevices, "getDisplayMedia" | "enumerateDevices">>;

const sound: MediaTrackConstraints = {
  channelCount: 1,
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};
const picture: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 360 },
  frameRate: { ideal: 24, max: 24 },
};
/** Letters stay sharp; a screen seldom moves. */
const screen: MediaTrackConstraints = {
  width: { max: 1920 },
  height: { max: 1200 },
  frameRate: { ideal: 8, max: 10 },
};

const asked: Record<Source, (devices: Devices, deviceId: string | null) => Promise<MediaStream>> = {
  mic: (devices, id) =>
    devices.getUserMedia({ audio: { ...sound, ...(id && { deviceId: { ideal: id } }) } }),
  camera: (devices, id) =>
    devices.getUserMedia({
      video: { ...picture, ...(id ? { deviceId: { ideal: id } } : { facingMode: "user" }) },
    }),
  screen: (devices) => {
    if (!devices.getDisplayMedia) throw new DOMException("No screens here", "NotFoundError");
    return devices.getDisplayMedia({ video: screen, audio: false });
  },
};

const faults: Record<string, OpenFault> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
};

/** One device, after the browser has asked the person where it wants to; or why it can't be had. */
export async function openDevice(
  source: Source,
  devices: Devices | undefined,
  deviceId: string | null,
): Promise<MediaStreamTrack | OpenFault> {
  try {
    if (!devices) return "missing";
    const [track] = (await asked[source](devices, deviceId)).getTracks();
    if (!track) return "missing";
    if (source === "screen") track.contentHint = "detail";
    return track;
  } catch (fault) {
    return faults[fault instanceof Error ? fault.name : ""] ?? "busy";
  }
}

/** Whether the device behind a track that ended is still there: then something else took it. */
export async function isStillThere(
  devices: Devices | undefined,
  deviceId: string | null,
): Promise<boolean> {
  if (deviceId === null) return false;
  const listed = await devices?.enumerateDevices?.().catch(() => []);
  return listed?.some((device) => device.deviceId === deviceId) ?? false;
}
