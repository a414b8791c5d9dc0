import { applied, type Applied, type Effect, type EffectState } from "./effect.ts";
import type { OpenFault } from "./openDevice.ts";

/**
 * `denied`, `missing`, `busy`, `unplugged`: off, and why it cannot be turned on. `interrupted`: something else took it.
 * `locked`: staff do not allow it now. `resting`: it comes back when the mode that saves data ends.
 */
export type DeviceState =
  "off" | "starting" | "on" | OpenFault | "unplugged" | "interrupted" | "locked" | "resting";
export type Hold = Extract<DeviceState, "locked" | "resting">;

export type OwnSource = {
  readonly state: DeviceState;
  /** What is sent and shown: with the effect, where there is one. */
  readonly track: MediaStreamTrack | null;
  /** The device in use, or the one that was chosen; null for the system's own choice. */
  readonly deviceId: string | null;
  readonly effect: EffectState;
};

export type DeviceMeans = {
  readonly open: (deviceId: string | null) => Promise<MediaStreamTrack | OpenFault>;
  /** After a track has ended: is its device still there? */
  readonly isStillThere: (deviceId: string | null) => Promise<boolean>;
  /** What an end by the browser means; a screen that is no longer shared is simply off. */
  readonly endsAs: "fault" | "off";
  /** A muted microphone stays open, silent; a camera is let go, so that its light goes out. */
  readonly staysOpen: boolean;
  readonly changed: () => void;
};

/** One microphone, camera or screen of the person. Only `turnOn`, by their own press, turns it on. */
export class OwnDevice {
  readonly #means: DeviceMeans;
  readonly #holds = new Set<Hold>();
  /** The latest wish of the person: an answer of the device to an earlier one is thrown away. */
  #wish = 0;
  #isWanted = false;
  #deviceId: string | null;
  #raw: MediaStreamTrack | null = null;
  #effect: Effect | null = null;
  #applied: Applied | null = null;
  /** The effect that made what is applied. */
  #appliedBy: Effect | null = null;
  #own: OwnSource;

  constructor(means: DeviceMeans, deviceId: string | null) {
    this.#means = means;
    this.#deviceId = deviceId;
    this.#own = { state: "off", track: null, deviceId, effect: "off" };
  }

  get own(): OwnSource {
    return this.#own;
  }

  /** On, and neither ended, nor taken by the system. */
  get isAlive(): boolean {
    const raw = this.#raw;
    if (this.#own.state !== "on" || !raw) return false;
    return raw.readyState === "live" && !raw.muted && (this.#applied?.isAlive() ?? true);
  }

  async turnOn(): Promise<void> {
    const wish = (this.#wish += 1);
    const held = this.#heldAs();
    this.#isWanted = held !== "locked";
    if (held) this.#show(held);
    else if (this.#raw?.readyState === "live") this.#run();
    else await this.#openAnew(wish);
  }

  turnOff(): void {
    this.#isWanted = false;
    this.#stopSending(this.#holds.has("locked") ? "locked" : "off");
  }

  /** While held it is off. A lock makes the wish forgotten; after a rest it is as the person had it. */
  hold(why: Hold, isHeld: boolean): void {
    if (this.#holds.has(why) === isHeld) return;
    if (isHeld) this.#holds.add(why);
    else this.#holds.delete(why);
    if (this.#holds.has("locked")) {
      this.#isWanted = false;
      this.#stopSending("locked");
    } else if (this.#isWanted && this.#holds.has("resting")) this.#stopSending("resting");
    else if (this.#isWanted) void this.turnOn();
    else if (!isHeld) this.#stopSending("off");
  }

  /** Another device of the same kind, at once where it is on. */
  async choose(deviceId: string): Promise<void> {
    this.#deviceId = deviceId;
    const { state } = this.#own;
    const goesOn = this.#isWanted || state === "unplugged" || state === "missing";
    this.#wish += 1;
    this.#letGo();
    if (goesOn) await this.turnOn();
    else this.#show(state);
  }

  /** Opens it anew, where the person has it on. */
  async reopen(): Promise<void> {
    if (!this.#isWanted) return;
    this.#wish += 1;
    this.#letGo();
    await this.turnOn();
  }

  /** Changes what is sent, or leaves it as it is (null). From one effect to another nothing plain is sent in between. */
  async useEffect(effect: Effect | null): Promise<void> {
    this.#effect = effect;
    if (!effect) this.#takeEffectAway();
    if (effect && this.#raw) await this.#effectOn(this.#raw);
    else this.#show(this.#own.state, "off");
  }

  close(): void {
    this.#isWanted = false;
    this.#wish += 1;
    this.#letGo();
    this.#show("off");
  }

  #heldAs(): Hold | null {
    if (this.#holds.has("locked")) return "locked";
    return this.#holds.has("resting") ? "resting" : null;
  }

  async #openAnew(wish: number): Promise<void> {
    this.#letGo();
    this.#show("starting");
    const got = await this.#means.open(this.#deviceId);
    if (wish !== this.#wish) {
      if (typeof got !== "string") got.stop();
    } else if (typeof got === "string") this.#refused(got);
    else await this.#opened(got, wish);
  }

  #refused(fault: OpenFault): void {
    this.#isWanted = false;
    // Who closes the browser's choice of screens has changed their mind.
    const isChange = this.#means.endsAs === "off" && fault === "denied";
    this.#show(isChange ? "off" : fault);
  }

  async #opened(track: MediaStreamTrack, wish: number): Promise<void> {
    this.#raw = track;
    track.addEventListener("ended", () => void this.#ended(track));
    // Nobody sees the room behind a person before the effect is there.
    await this.#effectOn(track);
    if (wish === this.#wish) this.#run();
  }

  async #effectOn(raw: MediaStreamTrack): Promise<void> {
    const effect = this.#effect;
    if (!effect || this.#appliedBy === effect) return;
    this.#show(this.#own.state, "starting");
    const made = await applied(effect, raw);
    const isStillWanted = this.#effect === effect && this.#raw === raw;
    if (!isStillWanted) made?.stop();
    else if (made) this.#keep(made, effect);
    // One that failed takes nothing away: what was hidden before stays hidden.
    else this.#show(this.#own.state, "failed");
  }

  #keep(made: Applied, by: Effect): void {
    this.#takeEffectAway();
    this.#applied = made;
    this.#appliedBy = by;
    made.track.enabled = this.#raw?.enabled ?? true;
    this.#show(this.#own.state, "on");
  }

  #takeEffectAway(): void {
    this.#applied?.stop();
    this.#applied = null;
    this.#appliedBy = null;
  }

  #run(): void {
    this.#enable(true);
    this.#show("on");
  }

  #enable(enabled: boolean): void {
    if (this.#raw) this.#raw.enabled = enabled;
    if (this.#applied) this.#applied.track.enabled = enabled;
  }

  #stopSending(state: DeviceState): void {
    this.#wish += 1;
    if (this.#means.staysOpen && this.#raw?.readyState === "live") this.#enable(false);
    else this.#letGo();
    this.#show(state);
  }

  #letGo(): void {
    this.#takeEffectAway();
    this.#raw?.stop();
    this.#raw = null;
  }

  async #ended(track: MediaStreamTrack): Promise<void> {
    if (this.#raw !== track) return;
    const wish = (this.#wish += 1);
    const isOff = this.#means.endsAs === "off";
    const isThere = !isOff && (await this.#means.isStillThere(deviceOf(track)));
    if (wish !== this.#wish) return;
    this.#letGo();
    this.#isWanted = isThere && this.#isWanted;
    const state = isThere ? "interrupted" : "unplugged";
    this.#show(isOff ? "off" : state);
  }

  #show(state: DeviceState, effect: EffectState = this.#own.effect): void {
    const track = this.#applied?.track ?? this.#raw;
    const deviceId = (this.#raw && deviceOf(this.#raw)) ?? this.#deviceId;
    this.#own = { state, track, deviceId, effect };
    this.#means.changed();
  }
}

const deviceOf = (track: MediaStreamTrack): string | null => track.getSettings().deviceId ?? null;
