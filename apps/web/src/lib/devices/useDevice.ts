import { useCallback, useEffect, useState } from "react";
import { type DeviceFault, type DeviceKind, openDevice, type Opened } from "./openDevices.ts";

export type Device = {
  readonly state: "asking" | "off" | "on" | DeviceFault;
  readonly track: MediaStreamTrack | null;
  readonly deviceId: string | null;
  readonly choose: (deviceId: string) => void;
  readonly setOn: (on: boolean) => void;
  readonly tryAgain: () => void;
};

type Wish = { readonly on: boolean; readonly deviceId: string | null; readonly attempt: number };

type Answered = { readonly wish: Wish; readonly result: Opened };

/** What has come of the latest wish. */
function standing(wish: Wish, answered: Answered | null): Pick<Device, "state" | "track"> {
  if (!wish.on) return { state: "off", track: null };
  if (answered?.wish !== wish) return { state: "asking", track: null };
  const { result } = answered;
  return { state: result.state, track: result.state === "on" ? result.track : null };
}

/** One microphone or camera while the component is shown: asked for at once, let go at the end. */
export function useDevice(kind: DeviceKind): Device {
  const [wish, setWish] = useState<Wish>({ on: true, deviceId: null, attempt: 0 });
  const [opened, setOpened] = useState<Answered | null>(null);
  const tryAgain = useCallback(() => {
    setWish((last) => ({ ...last, on: true, attempt: last.attempt + 1 }));
  }, []);

  useEffect(() => {
    if (!wish.on) return;
    let track: MediaStreamTrack | null = null;
    let current = true;
    void openDevice(kind, wish.deviceId).then((result) => {
      if (result.state === "on") track = result.track;
      if (!current) return track?.stop();
      track?.addEventListener("ended", tryAgain);
      setOpened({ wish, result });
    });
    return () => {
      current = false;
      track?.removeEventListener("ended", tryAgain);
      track?.stop();
    };
  }, [kind, wish, tryAgain]);

  const now = standing(wish, opened);
  useChanges(kind, now.state, tryAgain);

  return {
    ...now,
    deviceId: wish.deviceId,
    choose: (deviceId) => setWish((last) => ({ ...last, on: true, deviceId })),
    setOn: (on) => setWish((last) => ({ ...last, on })),
    tryAgain,
  };
}

const permissions = { mic: "microphone", camera: "camera" } as const;

/** Tries again by itself when the person allows the device or plugs one in. */
function useChanges(kind: DeviceKind, state: Device["state"], tryAgain: () => void) {
  useEffect(() => {
    if (state === "missing") {
      navigator.mediaDevices.addEventListener("devicechange", tryAgain);
      return () => {
        navigator.mediaDevices.removeEventListener("devicechange", tryAgain);
      };
    }
    if (state !== "denied" || !("permissions" in navigator)) return;
    const stop = new AbortController();
    navigator.permissions.query({ name: permissions[kind] }).then(
      (permission) => {
        const changed = () => {
          if (permission.state !== "denied") tryAgain();
        };
        permission.addEventListener("change", changed, { signal: stop.signal });
      },
      () => {
        // This browser can't be asked: "Try again" is there.
      },
    );
    return () => {
      stop.abort();
    };
  }, [kind, state, tryAgain]);
}
