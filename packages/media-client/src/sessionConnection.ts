import { type AppError, toAppError } from "@hearth/contracts/errors";
import type { ControlView, LiveEvent, MediaChange, Source } from "@hearth/contracts/live";
import type { DocumentChange } from "@hearth/contracts/live/documents";
import type { DeviceReport } from "@hearth/contracts/live/door";
import { Care } from "./care.ts";
import { CommandLine } from "./commandLine.ts";
import type { Effect } from "./effect.ts";
import type { DeviceSource, LocalMedia } from "./localMedia.ts";
import { afterChange, noMedia } from "./mediaState.ts";
import type { Mode } from "./mode.ts";
import { isSpokenTo } from "./participants.ts";
import { type Devices, prepareDevices } from "./preparedDevice.ts";
import { obey } from "./powers.ts";
import { RoomKeeper } from "./roomKeeper.ts";
import { serverClock } from "./serverClock.ts";
import {
  belongsInRoom,
  firstSnapshot,
  type LiveSnapshot,
  overBy,
  type OverStatus,
  type Situation,
  snapshotAfter,
} from "./snapshot.ts";
import type { Answer, ControlVerb, Input, Signalling, Verb } from "./signalling.ts";
import { TileReports } from "./tileReports.ts";

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
  readonly #tiles: TileReports;
  readonly #keeper: RoomKeeper;
  readonly #care: Care;
  readonly #clock = serverClock();
  readonly #listeners = new Set<() => void>();
  readonly #documents = new Set<(change: DocumentChange) => void>();
  readonly #endings: (() => void)[] = [];
  #media = noMedia(0);
  #situation: Situation = {
    over: null,
    view: null,
    isUp: true,
    media: "none",
    hasBeenLive: false,
  };
  #snapshot: LiveSnapshot;
  /** Set while the page is to hear of changes a moment later. */
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: ConnectionNeeds) {
    this.#needs = needs;
    const { local, sessionId, devices = prepareDevices() } = needs;
    this.#commands = new CommandLine(needs.signalling);
    this.#tiles = new TileReports((tiles) => this.#ask("setTiles", { tiles }));
    this.#keeper = new RoomKeeper({
      sessionId,
      commands: this.#commands,
      local,
      devices,
      epoch: () => this.#epochOfRoom(),
      begins: (epoch) => this.#begins(epoch),
      viewed: (media) => this.#heard(media),
      changed: () => this.#quietly(() => this.#changed()),
      joined: () => this.#joined(),
      lost: () => this.#set({ media: "lost" }),
    });
    this.#care = new Care({
      figures: async () => (await this.#keeper.room?.figures()) ?? null,
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
      signalling.watch((isUp) => (isUp ? this.#up() : this.#down())),
      () => signalling.close(),
      () => this.#care.close(),
    );
    this.#changed();
    try {
      const view = await this.#ask("enter", { displayName, report });
      if (this.#situation.over) return;
      this.#endings.push(
        signalling.listen(sessionId, {
          told: (event) => this.#told(event),
          refused: (fault) => this.#finish("failed", fault),
        }),
      );
      this.#care.begin();
      this.#viewed(view);
    } catch (fault) {
      this.#finish("failed", toAppError(fault));
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
    if (isDeaf) this.#keeper.joinAnew();
    else this.#keeper.room?.check();
  }

  /** The page is seen again: looks at once whether everything still works. */
  look(): void {
    void this.#care.look();
  }

  /** Leaves for good: the person's own press. */
  async leave(): Promise<void> {
    this.#closeRoom();
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
    this.#tiles.heights(heights);
  }

  setHidden(isHidden: boolean): void {
    this.#tiles.hidden(isHidden);
  }

  /** The network is another one, or is back. */
  networkChanged(): void {
    this.#keeper.room?.check();
  }

  #ask<V extends Verb>(verb: V, input: Input<V>): Promise<Answer<V>> {
    const epoch = this.#situation.view?.epoch ?? 0;
    const { sessionId } = this.#needs;
    return this.#commands.send(verb, { epoch, input: { ...input, sessionId } });
  }

  #told(event: LiveEvent): void {
    if (event.type === "control") this.#viewed(event.view);
    else if (event.type === "media") this.#heard(event.change);
    else if (event.type === "document") this.#tellDocument(event.change);
    else this.#finish(event.type);
  }

  #tellDocument(change: DocumentChange): void {
    for (const listener of this.#documents) listener(change);
  }

  #up(): void {
    this.#commands.up();
    this.#set({ isUp: true });
    this.#keeper.room?.check();
  }

  #down(): void {
    this.#commands.down();
    this.#set({ isUp: false });
  }

  #viewed(view: ControlView): void {
    const known = this.#situation.view;
    if (isOlder(view, known) || this.#situation.over) return;
    const { local, mutes = null } = this.#needs;
    const { isMuted } = obey(local, view, { view: known, mutes });
    this.#snapshot = {
      ...this.#snapshot,
      clockOffsetMs: this.#clock.hear(view.serverNow),
      isMutedByStaff: this.#snapshot.isMutedByStaff || isMuted,
    };
    this.#situation = { ...this.#situation, view };
    const over = overBy(view);
    if (over) this.#finish(over);
    else this.#takePlace(view);
  }

  /** In the room exactly while the view says so, and on the router of its epoch. */
  #takePlace(view: ControlView): void {
    if (!belongsInRoom(view)) this.#wait();
    else if (this.#keeper.room?.epoch !== view.epoch) this.#quietly(() => this.#keeper.joinAnew());
    else this.#receive();
    this.#changed();
  }

  /** The page hears of it a moment later: to draw the room must not hold up what its first picture waits for. */
  #quietly(task: () => void): void {
    this.#soon ??= setTimeout(() => this.#tell(), tellLaterMs);
    task();
  }

  #epochOfRoom(): number | null {
    const { view, over } = this.#situation;
    return !over && view && belongsInRoom(view) ? view.epoch : null;
  }

  #begins(epoch: number): void {
    this.#media = noMedia(epoch);
    this.#set({ media: "joining" });
  }

  #joined(): void {
    this.#tiles.forget();
    this.#set({ media: "up", hasBeenLive: true });
  }

  /** Outside, with everything at hand to be in the room at once. */
  #wait(): void {
    this.#closeRoom();
    this.#keeper.prepare();
  }

  #closeRoom(): void {
    this.#keeper.close();
    this.#situation = { ...this.#situation, media: "none" };
  }

  #heard(change: MediaChange): void {
    const next = afterChange(this.#media, change);
    if (next === this.#media || !this.#keeper.room) return;
    this.#media = next;
    this.#receive();
    this.#changed();
  }

  #receive(): void {
    const isSplit = (this.#situation.view?.rooms.length ?? 0) > 0;
    this.#keeper.receive(this.#media.consumers, { keepOthers: isSplit });
    this.#tiles.consumers(this.#media.consumers);
  }

  /** Everything that the mode decides, as it holds now. */
  #suitMode(): void {
    const { now } = this.#care.mode;
    this.#tiles.limit(now);
    this.#keeper.slim(now !== "full");
    this.#needs.local.hold("camera", "resting", now === "audio");
    this.#changed();
  }

  #finish(over: OverStatus, fault: AppError | null = null): void {
    if (this.#situation.over) return;
    this.#situation = { ...this.#situation, over };
    this.#snapshot = { ...this.#snapshot, fault };
    this.#closeRoom();
    this.#commands.close();
    this.#tiles.close();
    this.#needs.local.close();
    for (const end of this.#endings.splice(0)) end();
    this.#changed();
  }

  #set(change: Partial<Situation>): void {
    this.#situation = { ...this.#situation, ...change };
    this.#changed();
  }

  #changed(): void {
    this.#snapshot = snapshotAfter(this.#snapshot, {
      situation: this.#situation,
      media: this.#media,
      room: this.#keeper.room,
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
