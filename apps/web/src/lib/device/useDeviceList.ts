import { useEffect, useState } from "react";

export type DeviceOption = { readonly id: string; readonly label: string };
export type ListedKind = "mic" | "camera" | "speaker";

const kinds = { mic: "audioinput", camera: "videoinput", speaker: "audiooutput" } as const;

/** The devices of a kind that this browser may name: it names none before the person has allowed one. */
export function useDeviceList(kind: ListedKind, allowed: boolean): readonly DeviceOption[] {
  const [options, setOptions] = useState<readonly DeviceOption[]>([]);
  useEffect(() => {
    if (!allowed || !("mediaDevices" in navigator)) return;
    let current = true;
    const look = () =>
      void navigator.mediaDevices.enumerateDevices().then((devices) => {
        if (current) setOptions(named(devices, kind));
      });
    look();
    navigator.mediaDevices.addEventListener("devicechange", look);
    return () => {
      current = false;
      navigator.mediaDevices.removeEventListener("devicechange", look);
    };
  }, [kind, allowed]);
  return options;
}

const named = (devices: readonly MediaDeviceInfo[], kind: ListedKind) =>
  devices
    .filter((device) => device.kind === kinds[kind] && device.deviceId !== "")
    .map(({ deviceId, label }, place) => ({ id: deviceId, label: label || `${place + 1}` }));
