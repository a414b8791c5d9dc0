import type { Source } from "@hearth/contracts/live";

/** Why a device can't be had: `denied` by the person or their browser, `blocked` by the system under it. */
export type OpenFault = "denied" | "blocked" | "missing" | "busy";
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
    return faultOf(source, fault);
  }
}

/** Of a screen it matters who said no: a person changed their mind, a system (macOS above all) has a switch for it. */
function faultOf(source: Source, fault: unknown): OpenFault {
  const { name, message } = fault instanceof Error ? fault : new Error();
  const found = faults[name] ?? "busy";
  if (source !== "screen") return found;
  return found === "denied" && !message.includes("system") ? "denied" : "blocked";
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
