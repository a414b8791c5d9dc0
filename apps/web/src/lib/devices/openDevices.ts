export type DeviceKind = "mic" | "camera";
export type DeviceFault = "denied" | "missing" | "busy" | "insecure";
export type Opened =
  { readonly state: "on"; readonly track: MediaStreamTrack } | { readonly state: DeviceFault };

const faults: Record<string, DeviceFault> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
};

const constraints = {
  mic: (device: MediaTrackConstraints): MediaStreamConstraints => ({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...device },
  }),
  camera: (device: MediaTrackConstraints): MediaStreamConstraints => ({
    video: { width: { ideal: 640 }, height: { ideal: 360 }, facingMode: "user", ...device },
  }),
};

/** One device, after the browser has asked the person; or why it can't be had. */
export async function openDevice(kind: DeviceKind, deviceId: string | null): Promise<Opened> {
  if (!("mediaDevices" in navigator)) return { state: "insecure" };
  const device = deviceId === null ? {} : { deviceId: { exact: deviceId } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints[kind](device));
    const [track] = stream.getTracks();
    return track ? { state: "on", track } : { state: "missing" };
  } catch (fault) {
    return { state: faults[fault instanceof Error ? fault.name : ""] ?? "busy" };
  }
}
