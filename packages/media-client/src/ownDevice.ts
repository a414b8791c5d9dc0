import { applied, type Applied, type Effect, type EffectState } from "./effect.ts";
import type { OpenFault } from "./openDevice.ts";

/**
 * `denied`, `blocked`, `missing`, `busy`, `unplugged`: off, and why it cannot be turned on. `taken`: somebody else shares
 * already. `interrupted`: something else took it. `locked`: staff do not allow it now. `resting`: it comes back when the
 * mode that saves data ends.
 */
export type DeviceState =
  | "off"
  | "starting"
  | "on"
  | OpenFault
  | "unplugged"
  | "taken"
  | "interrupted"
  | "locked"
  | "resting";
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
  /** With an effect chosen nothing is sent or shown without it: nobody sees a home by mistake. */
  readonly needsEffect: boolean;
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
    this.#turnOffAs("off");
  }

  /** The server does not take it, since somebody else shares. */
  refuse(): void {
    this.#turnOffAs("taken");
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

  #turnOffAs(state: DeviceState): void {
    this.#isWanted = false;
    this.#stopSending(this.#holds.has("locked") ? "locked" : state);
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
    this.#show(fault);
  }

  async #opened(track: MediaStreamTrack, wish: number): Promise<void> {
    this.#raw = track;
    track.addEventListener("ended", () => void this.#ended(track));
    // Nobody sees the room behind a person before the effect is there.
    await this.#effectOn(track);
    if (wish === this.#wish && this.#own.state === "starting") this.#run();
  }

  async #effectOn(raw: MediaStreamTrack): Promise<void> {
    const effect = this.#effect;
    if (!effect || this.#appliedBy === effect) return;
    this.#show(this.#own.state, "starting");
    const made = await applied(effect, raw);
    const isStillWanted = this.#effect === effect && this.#raw === raw;
    if (!isStillWanted) made?.stop();
    else if (made) this.#keep(made, effect);
    else this.#effectFailed();
  }

  /** Takes nothing away: what was hidden before stays hidden. What nothing hides is off until the person says what to do. */
  #effectFailed(): void {
    if (!this.#isBare) return this.#show(this.#own.state, "failed");
    this.#isWanted = false;
    this.#wish += 1;
    this.#letGo();
    this.#show("off", "failed");
  }

  #keep(made: Applied, by: Effect): void {
    this.#takeEffectAway();
    this.#applied = made;
    this.#appliedBy = by;
    made.track.enabled = this.#raw?.enabled ?? true;
    this.#show(this.#own.state, "on");
    // What it was waited for.
    if (this.#own.state === "starting") this.#run();
  }

  /** The plain picture of who wants to be seen in another way. */
  get #isBare(): boolean {
    return this.#means.needsEffect && this.#effect !== null && this.#applied === null;
  }

  #takeEffectAway(): void {
    this.#applied?.stop();
    this.#applied = null;
    this.#appliedBy = null;
  }

  #run(): void {
    if (this.#isBare) return;
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
    this.#show(state, this.#raw ? this.#own.effect : "off");
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
    const raw = this.#isBare && state !== "on" ? null : this.#raw;
    const track = this.#applied?.track ?? raw;
    const deviceId = (this.#raw && deviceOf(this.#raw)) ?? this.#deviceId;
    this.#own = { state, track, deviceId, effect };
    this.#means.changed();
  }
}

const deviceOf = (track: MediaStreamTrack): string | null => track.getSettings().deviceId ?? null;
