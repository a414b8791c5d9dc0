import { type AppError, toAppError } from "@hearth/contracts/errors";
import type { ControlView, LiveEvent, MediaChange, Source } from "@hearth/contracts/live";
import type { DocumentChange } from "@hearth/contracts/live/documents";
import { Device } from "mediasoup-client";
import { CommandLine } from "./commandLine.ts";
import type { LocalMedia } from "./localMedia.ts";
import { afterChange, noMedia } from "./mediaState.ts";
import { participantsOf } from "./participants.ts";
import { RoomMedia } from "./roomMedia.ts";
import { clockOffset } from "./serverClock.ts";
import {
  belongsInRoom,
  type LiveSnapshot,
  overBy,
  type OverStatus,
  type Situation,
  statusOf,
} from "./snapshot.ts";
import type { Answer, ControlVerb, Input, Signalling, Verb } from "./signalling.ts";
import { TileReports } from "./tileReports.ts";

export type ConnectionNeeds = {
  readonly sessionId: string;
  readonly displayName: string;
  readonly signalling: Signalling;
  readonly local: LocalMedia;
  readonly makeDevice?: () => Promise<Device>;
};

/** What somebody in the session may ask of it, by the gateway's names. */
export type Act = Exclude<ControlVerb, "enter" | "leave">;

const laterMs = (attempt: number) => Math.min(300 * 2 ** attempt, 3_000);

/**
 * One person's connection with one live session, from the door to the end. It comes back by itself from everything but an
 * end, and never turns on a microphone or a camera.
 */
export class SessionConnection {
  readonly #needs: ConnectionNeeds;
  readonly #commands: CommandLine;
  readonly #tiles: TileReports;
  readonly #listeners = new Set<() => void>();
  readonly #documents = new Set<(change: DocumentChange) => void>();
  readonly #endings: (() => void)[] = [];
  #room: RoomMedia | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #media = noMedia(0);
  #situation: Situation = {
    over: null,
    view: null,
    isUp: true,
    media: "none",
    hasBeenLive: false,
  };
  #snapshot: LiveSnapshot;

  constructor(needs: ConnectionNeeds) {
    this.#needs = needs;
    this.#commands = new CommandLine(needs.signalling);
    this.#tiles = new TileReports((tiles) => this.#ask("setTiles", { tiles }));
    this.#snapshot = {
      status: "idle",
      fault: null,
      view: null,
      clockOffsetMs: 0,
      own: { mic: needs.local.get("mic"), camera: needs.local.get("camera") },
      speaking: false,
      participants: [],
    };
  }

  readonly getSnapshot = (): LiveSnapshot => this.#snapshot;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Comes to the door. Whatever happens then is told by the snapshot. */
  async start(): Promise<void> {
    const { displayName, local, sessionId, signalling } = this.#needs;
    this.#endings.push(
      local.watch(() => this.#changed()),
      signalling.watch((isUp) => (isUp ? this.#up() : this.#down())),
      () => signalling.close(),
    );
    this.#changed();
    try {
      const view = await this.#ask("enter", { displayName });
      if (this.#situation.over) return;
      this.#endings.push(
        signalling.listen(sessionId, {
          told: (event) => this.#told(event),
          refused: (fault) => this.#finish("failed", fault),
        }),
      );
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

  async turn(source: Source, on: boolean): Promise<void> {
    if (on) await this.#needs.local.turnOn(source);
    else this.#needs.local.turnOff(source);
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
    this.#room?.check();
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
    else this.#finish("superseded");
  }

  #tellDocument(change: DocumentChange): void {
    for (const listener of this.#documents) listener(change);
  }

  #up(): void {
    this.#commands.up();
    this.#set({ isUp: true });
    this.#room?.check();
  }

  #down(): void {
    this.#commands.down();
    this.#set({ isUp: false });
  }

  #viewed(view: ControlView): void {
    const known = this.#situation.view;
    const isOlder =
      known &&
      (view.epoch < known.epoch || (view.epoch === known.epoch && view.revision < known.revision));
    if (isOlder || this.#situation.over) return;
    this.#snapshot = { ...this.#snapshot, clockOffsetMs: clockOffset(view.serverNow) };
    this.#situation = { ...this.#situation, view };
    const over = overBy(view);
    if (over) this.#finish(over);
    else this.#takePlace(view);
  }

  /** In the room exactly while the view says so, and on the router of its epoch. */
  #takePlace(view: ControlView): void {
    if (!belongsInRoom(view)) this.#closeRoom();
    else if (this.#room?.epoch !== view.epoch) this.#joinAnew();
    else this.#receive();
    this.#changed();
  }

  /** The old transports go first: a node that was declared dead may still forward. */
  #joinAnew(): void {
    this.#closeRoom();
    const { view, over } = this.#situation;
    if (over || !view || !belongsInRoom(view)) return;
    const { local, makeDevice = () => Device.factory(), sessionId } = this.#needs;
    this.#media = noMedia(view.epoch);
    this.#set({ media: "joining" });
    const room = new RoomMedia({
      sessionId,
      epoch: view.epoch,
      commands: this.#commands,
      local,
      makeDevice,
      began: () => (this.#media = noMedia(view.epoch)),
      viewed: (media) => this.#heard(media),
      changed: () => this.#changed(),
      lost: () => this.#later(room),
    });
    this.#room = room;
    room.join().then(
      () => this.#joined(room),
      () => this.#later(room),
    );
  }

  #joined(room: RoomMedia): void {
    if (room !== this.#room) return;
    this.#attempt = 0;
    this.#tiles.forget();
    this.#set({ media: "up", hasBeenLive: true });
  }

  /** Joins again, a little later each time that it fails. */
  #later(room: RoomMedia): void {
    if (room !== this.#room || this.#situation.over) return;
    this.#closeRoom();
    this.#set({ media: "lost" });
    this.#retry = setTimeout(() => this.#joinAnew(), laterMs(this.#attempt));
    this.#attempt += 1;
  }

  #closeRoom(): void {
    clearTimeout(this.#retry);
    this.#room?.close();
    this.#room = null;
    this.#situation = { ...this.#situation, media: "none" };
  }

  #heard(change: MediaChange): void {
    const next = afterChange(this.#media, change);
    if (next === this.#media || !this.#room) return;
    this.#media = next;
    this.#receive();
    this.#changed();
  }

  #receive(): void {
    const isSplit = (this.#situation.view?.rooms.length ?? 0) > 0;
    this.#room?.receive(this.#media.consumers, { keepOthers: isSplit });
    this.#tiles.consumers(this.#media.consumers);
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
    const { view } = this.#situation;
    const before = this.#snapshot;
    const own = this.#own();
    this.#snapshot = {
      ...before,
      status: statusOf({ ...this.#situation, media: this.#mediaNow() }),
      view,
      own,
      speaking: own.mic.state === "on" && view?.me.participantId === this.#media.speaker,
      participants: participantsOf(
        { view, media: this.#media, track: (id) => this.#room?.track(id) ?? null },
        before.participants,
      ),
    };
    for (const listener of this.#listeners) listener();
  }

  #mediaNow(): Situation["media"] {
    const { media } = this.#situation;
    return media === "up" && this.#room?.isConnected !== true ? "lost" : media;
  }

  #own(): LiveSnapshot["own"] {
    const { own } = this.#snapshot;
    const mic = this.#needs.local.get("mic");
    const camera = this.#needs.local.get("camera");
    return mic === own.mic && camera === own.camera ? own : { mic, camera };
  }
}
