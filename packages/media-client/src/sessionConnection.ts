import { type AppError, toAppError } from "@hearth/contracts/errors";
import type { ControlView, LiveEvent, Source } from "@hearth/contracts/live";
import type { DocumentChange } from "@hearth/contracts/live/documents";
import type { DeviceReport } from "@hearth/contracts/live/door";
import { Care } from "./care.ts";
import { CommandLine } from "./commandLine.ts";
import type { Effect } from "./effect.ts";
import type { DeviceSource, LocalMedia } from "./localMedia.ts";
import type { Mode } from "./mode.ts";
import { isSpokenTo } from "./participants.ts";
import { Place } from "./place.ts";
import { type Devices, prepareDevices } from "./preparedDevice.ts";
import { obey } from "./powers.ts";
import { serverClock } from "./serverClock.ts";
import {
  firstSnapshot,
  type LiveSnapshot,
  overBy,
  type OverStatus,
  snapshotAfter,
} from "./snapshot.ts";
import type { Answer, ControlVerb, Input, Signalling, Verb } from "./signalling.ts";

export type ConnectionNeeds = {
  readonly sessionId: string;
  readonly displayName: string;
  readonly signalling: Signalling;
  readonly local: LocalMedia;
  readonly devices?: Devices;
  /** What the device check found before entry. */
  readonly report?: DeviceReport | null;
  /** How often staff had muted the person when this page last knew; null for who has not been here. */
  readonly mutes?: number | null;
};

const isOlder = (view: ControlView, known: ControlView | null): boolean =>
  known !== null &&
  (view.epoch < known.epoch || (view.epoch === known.epoch && view.revision < known.revision));

/** The last word of the server, and why it failed where it did. */
type End = { readonly view?: ControlView; readonly fault?: AppError | null };

/** Longer than it takes to hand a command to the socket. */
const tellLaterMs = 8;

/** What somebody in the session may ask of it, by the gateway's names. */
export type Act = Exclude<ControlVerb, "enter" | "leave">;

/**
 * One person's connection with one live session, from the door to the end. It comes back by itself from everything but an
 * end, and never turns on a microphone or a camera.
 */
export class SessionConnection {
  readonly #needs: ConnectionNeeds;
  readonly #commands: CommandLine;
  readonly #place: Place;
  readonly #care: Care;
  readonly #clock = serverClock();
  readonly #listeners = new Set<() => void>();
  readonly #documents = new Set<(change: DocumentChange) => void>();
  readonly #endings: (() => void)[] = [];
  #snapshot: LiveSnapshot;
  /** Set while the page is to hear of changes a moment later. */
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: ConnectionNeeds) {
    this.#needs = needs;
    const { local, sessionId, devices = prepareDevices() } = needs;
    this.#commands = new CommandLine(needs.signalling);
    this.#place = new Place({
      sessionId,
      commands: this.#commands,
      local,
      devices,
      setTiles: (tiles) => this.#ask("setTiles", { tiles }),
      changed: () => this.#changed(),
      quietly: (task) => this.#quietly(task),
    });
    this.#care = new Care({
      figures: async () => (await this.#place.room?.figures()) ?? null,
      isAlive: (source) => local.isAlive(source),
      isSpokenTo: () => isSpokenTo(this.#snapshot.participants),
      changed: () => this.#suitMode(),
    });
    this.#snapshot = firstSnapshot(local);
  }

  readonly getSnapshot = (): LiveSnapshot => this.#snapshot;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Comes to the door. Whatever happens then is told by the snapshot. */
  async start(): Promise<void> {
    const { displayName, local, report = null, sessionId, signalling } = this.#needs;
    this.#endings.push(
      local.watch(() => this.#changed()),
      signalling.watch((isUp) => this.#reach(isUp)),
      () => signalling.close(),
      () => this.#care.close(),
    );
    this.#changed();
    try {
      const view = await this.#ask("enter", { displayName, report });
      if (this.#place.situation.over) return;
      this.#endings.push(
        signalling.listen(sessionId, {
          told: (event) => this.#told(event),
          refused: (fault) => this.#finish("failed", { fault }),
        }),
      );
      this.#care.begin();
      this.#viewed(view);
    } catch (fault) {
      this.#finish("failed", { fault: toAppError(fault) });
    }
  }

  /** Does something in the session; rejects with an AppError whose words can be shown. */
  act<V extends Act>(verb: V, input: Input<V>): Promise<Answer<V>> {
    return this.#ask(verb, input);
  }

  /** Hears of changes that others make to shared notes and boards, until the answer is called. */
  onDocument(listener: (change: DocumentChange) => void): () => void {
    this.#documents.add(listener);
    return () => this.#documents.delete(listener);
  }

  /** The person's own press. Who wants to be seen in a room of voices has left that mode. */
  async turn(source: Source, on: boolean): Promise<void> {
    if (source === "mic") this.#snapshot = { ...this.#snapshot, isMutedByStaff: false };
    if (source === "camera" && on && this.#care.mode.now === "audio") this.setMode("full");
    if (on) await this.#needs.local.turnOn(source);
    else this.#needs.local.turnOff(source);
  }

  /** Another microphone or camera. */
  choose(source: DeviceSource, deviceId: string): Promise<void> {
    return this.#needs.local.choose(source, deviceId);
  }

  /** Takes noise away, or changes what is behind the person: on the device. */
  useEffect(source: DeviceSource, effect: Effect | null): Promise<void> {
    return this.#needs.local.useEffect(source, effect);
  }

  /** How much is sent and received at most. */
  setMode(mode: Mode): void {
    this.#care.choose(mode);
  }

  /** After a telephone call or the like: opens devices and media anew. The place in the session stays. */
  async restore(): Promise<void> {
    const isDeaf = this.#snapshot.health === "dead-sound";
    this.#care.forget();
    await this.#needs.local.reopen();
    if (isDeaf) this.#place.joinAnew();
    else this.#place.room?.check();
  }

  /** The page is seen again: looks at once whether everything still works. */
  look(): void {
    void this.#care.look();
  }

  /** Leaves for good: the person's own press. */
  async leave(): Promise<void> {
    this.#place.leave();
    this.#needs.local.close();
    // Who goes does not wait for a server that is out of reach: it notices by itself.
    const asked = this.#ask("leave", {}).catch(() => undefined);
    await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 2_000))]);
    this.#finish("left");
  }

  /** The page goes away: the place in the session stays. */
  close(): void {
    this.#finish("left");
  }

  setTileHeights(heights: ReadonlyMap<string, number>): void {
    this.#place.setTileHeights(heights);
  }

  setHidden(isHidden: boolean): void {
    this.#place.setHidden(isHidden);
  }

  /** The network is another one, or is back. */
  networkChanged(): void {
    this.#place.room?.check();
  }

  #ask<V extends Verb>(verb: V, input: Input<V>): Promise<Answer<V>> {
    const epoch = this.#place.situation.view?.epoch ?? 0;
    const { sessionId } = this.#needs;
    return this.#commands.send(verb, { epoch, input: { ...input, sessionId } });
  }

  #told(event: LiveEvent): void {
    if (event.type === "control") this.#viewed(event.view);
    else if (event.type === "media") this.#place.heard(event.change);
    else if (event.type === "document") this.#tellDocument(event.change);
    else this.#finish(event.type);
  }

  #tellDocument(change: DocumentChange): void {
    for (const listener of this.#documents) listener(change);
  }

  #reach(isUp: boolean): void {
    if (isUp) this.#commands.up();
    else this.#commands.down();
    this.#place.reach(isUp);
  }

  #viewed(view: ControlView): void {
    const { view: known, over: isOver } = this.#place.situation;
    if (isOlder(view, known) || isOver) return;
    const { local, mutes = null } = this.#needs;
    const { isMuted } = obey(local, view, { view: known, mutes });
    this.#snapshot = {
      ...this.#snapshot,
      clockOffsetMs: this.#clock.hear(view.serverNow),
      isMutedByStaff: this.#snapshot.isMutedByStaff || isMuted,
    };
    const over = overBy(view);
    if (over) this.#finish(over, { view });
    else this.#place.take(view);
  }

  /** The page hears of it a moment later: to draw the room must not hold up what its first picture waits for. */
  #quietly(task: () => void): void {
    this.#soon ??= setTimeout(() => this.#tell(), tellLaterMs);
    task();
  }

  /** Everything that the mode decides, as it holds now. */
  #suitMode(): void {
    const { now } = this.#care.mode;
    this.#place.suit(now);
    this.#needs.local.hold("camera", "resting", now === "audio");
    this.#changed();
  }

  #finish(over: OverStatus, { view, fault = null }: End = {}): void {
    if (this.#place.situation.over) return;
    this.#snapshot = { ...this.#snapshot, fault };
    this.#place.finish(over, view);
    this.#commands.close();
    this.#needs.local.close();
    for (const end of this.#endings.splice(0)) end();
    this.#changed();
  }

  #changed(): void {
    this.#snapshot = snapshotAfter(this.#snapshot, {
      situation: this.#place.situation,
      media: this.#place.media,
      room: this.#place.room,
      local: this.#needs.local,
      care: this.#care,
    });
    if (this.#soon === undefined) this.#tell();
  }

  #tell(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    for (const listener of this.#listeners) listener();
  }
}
