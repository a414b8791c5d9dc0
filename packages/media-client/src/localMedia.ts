import type { Source } from "@hearth/contracts/live";
import type { Effect } from "./effect.ts";
import { type Devices, isStillThere, openDevice } from "./openDevice.ts";
import { type Hold, OwnDevice, type OwnSource } from "./ownDevice.ts";

export type { DeviceState, OwnSource } from "./ownDevice.ts";
export const sources: readonly Source[] = ["mic", "camera", "screen"];
/** What can be chosen among several, and changed by an effect. */
export type DeviceSource = Exclude<Source, "screen">;

export type LocalMediaNeeds = {
  /** Absent where the page is not a secure one. */
  readonly devices?: Devices | undefined;
  /** Which devices the person prefers; null for the system's own choice. */
  readonly deviceIds?: Readonly<Record<DeviceSource, string | null>>;
};

/** The person's own microphone, camera and screen. Only `turnOn` turns one on, and only the person's press calls it. */
export class LocalMedia {
  readonly #listeners = new Set<(source: Source) => void>();
  readonly #own: Readonly<Record<Source, OwnDevice>>;

  constructor(needs: LocalMediaNeeds = {}) {
    const { devices = globalThis.navigator.mediaDevices, deviceIds } = needs;
    const device = (source: Source) =>
      new OwnDevice(
        {
          open: (deviceId) => openDevice(source, devices, deviceId),
          isStillThere: (deviceId) => isStillThere(devices, deviceId),
          endsAs: source === "screen" ? "off" : "fault",
          staysOpen: source === "mic",
          needsEffect: source === "camera",
          changed: () => this.#changed(source),
        },
        source === "screen" ? null : (deviceIds?.[source] ?? null),
      );
    this.#own = {
      mic: device("mic"),
      camera: device("camera"),
      screen: device("screen"),
    };
  }

  get(source: Source): OwnSource {
    return this.#own[source].own;
  }

  isAlive(source: Source): boolean {
    return this.#own[source].isAlive;
  }

  watch(listener: (source: Source) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  turnOn(source: Source): Promise<void> {
    return this.#own[source].turnOn();
  }

  turnOff(source: Source): void {
    this.#own[source].turnOff();
  }

  /** The server does not take what the person wants to share: somebody else does already. */
  refuse(source: Source): void {
    this.#own[source].refuse();
  }

  hold(source: Source, why: Hold, isHeld: boolean): void {
    this.#own[source].hold(why, isHeld);
  }

  choose(source: DeviceSource, deviceId: string): Promise<void> {
    return this.#own[source].choose(deviceId);
  }

  /** Noise taken away, the room behind changed: on the device. */
  useEffect(source: DeviceSource, effect: Effect | null): Promise<void> {
    return this.#own[source].useEffect(effect);
  }

  /** After something took the devices: opens anew what the person has on. */
  async reopen(): Promise<void> {
    await Promise.all([this.#own.mic.reopen(), this.#own.camera.reopen()]);
  }

  /** Lets go of everything. */
  close(): void {
    for (const source of sources) this.#own[source].close();
  }

  #changed(source: Source): void {
    for (const listener of this.#listeners) listener(source);
  }
}
