import type { Source } from "@hearth/contracts/live";

/** `denied`, `missing`, `busy`, `unplugged`: off, and why it cannot be turned on. */
export type DeviceState = "off" | "starting" | "on" | "denied" | "missing" | "busy" | "unplugged";
export type OwnSource = { readonly state: DeviceState; readonly track: MediaStreamTrack | null };
export type Devices = Pick<MediaDevices, "getUserMedia">;
export type LocalMediaNeeds = {
  /** Absent where the page is not a secure one. */
  readonly devices?: Devices | undefined;
  /** Which devices the person prefers; null for the system's own choice. */
  readonly deviceIds?: Readonly<Record<Source, string | null>>;
};

const off: OwnSource = { state: "off", track: null };
const wanted: Record<Source, MediaTrackConstraints> = {
  mic: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  camera: {
    width: { ideal: 640 },
    height: { ideal: 360 },
    frameRate: { ideal: 24, max: 24 },
    facingMode: "user",
  },
};
const kinds = { mic: "audio", camera: "video" } as const;
const faults: Record<string, DeviceState> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
};

/**
 * The person's own microphone and camera. Only `turnOn` turns one on, and only the person's press calls it. A muted
 * microphone is kept, silent; a camera that is off is let go, so that its light goes out.
 */
export class LocalMedia {
  readonly #devices: Devices | undefined;
  readonly #deviceIds: Readonly<Record<Source, string | null>>;
  readonly #listeners = new Set<(source: Source) => void>();
  readonly #own: Record<Source, OwnSource> = { mic: off, camera: off };
  /** The latest wish of the person: an answer of the device to an earlier one is thrown away. */
  readonly #wish: Record<Source, number> = { mic: 0, camera: 0 };

  constructor({ devices = globalThis.navigator.mediaDevices, deviceIds }: LocalMediaNeeds = {}) {
    this.#devices = devices;
    this.#deviceIds = deviceIds ?? { mic: null, camera: null };
  }

  get(source: Source): OwnSource {
    return this.#own[source];
  }

  watch(listener: (source: Source) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async turnOn(source: Source): Promise<void> {
    const wish = (this.#wish[source] += 1);
    const kept = this.#own[source].track;
    if (kept?.readyState === "live") {
      this.#on(source, kept);
      return;
    }
    this.#set(source, { state: "starting", track: null });
    const got = await this.#open(source);
    if (wish !== this.#wish[source]) {
      if (typeof got !== "string") got.stop();
      return;
    }
    if (typeof got === "string") this.#set(source, { state: got, track: null });
    else this.#on(source, got);
  }

  turnOff(source: Source): void {
    this.#wish[source] += 1;
    const { track } = this.#own[source];
    if (source === "camera" || track?.readyState !== "live") {
      track?.stop();
      this.#set(source, off);
    } else {
      track.enabled = false;
      this.#set(source, { state: "off", track });
    }
  }

  /** Lets go of both devices. */
  close(): void {
    for (const source of ["mic", "camera"] as const) {
      this.#wish[source] += 1;
      this.#own[source].track?.stop();
      this.#set(source, off);
    }
  }

  #on(source: Source, track: MediaStreamTrack): void {
    track.enabled = true;
    this.#set(source, { state: "on", track });
  }

  async #open(source: Source): Promise<MediaStreamTrack | DeviceState> {
    try {
      if (!this.#devices) return "missing";
      const deviceId = this.#deviceIds[source];
      const constraints = { ...wanted[source], ...(deviceId && { deviceId: { ideal: deviceId } }) };
      const stream = await this.#devices.getUserMedia({ [kinds[source]]: constraints });
      const [track] = stream.getTracks();
      if (!track) return "missing";
      track.addEventListener("ended", () => this.#ended(source, track));
      return track;
    } catch (fault) {
      return faults[fault instanceof Error ? fault.name : ""] ?? "busy";
    }
  }

  #ended(source: Source, track: MediaStreamTrack): void {
    if (this.#own[source].track !== track) return;
    this.#wish[source] += 1;
    this.#set(source, { state: "unplugged", track: null });
  }

  #set(source: Source, own: OwnSource): void {
    this.#own[source] = own;
    for (const listener of this.#listeners) listener(source);
  }
}
