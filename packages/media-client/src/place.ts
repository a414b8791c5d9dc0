import type { ControlView, MediaChange } from "@hearth/contracts/live";
import type { CommandLine } from "./commandLine.ts";
import type { LocalMedia } from "./localMedia.ts";
import { afterChange, type MediaState, noMedia } from "./mediaState.ts";
import type { Mode } from "./mode.ts";
import type { Devices } from "./preparedDevice.ts";
import { RoomKeeper } from "./roomKeeper.ts";
import type { RoomMedia } from "./roomMedia.ts";
import { belongsInRoom, type OverStatus, type Situation } from "./snapshot.ts";
import type { Input } from "./signalling.ts";
import { TileReports } from "./tileReports.ts";

export type PlaceNeeds = {
  readonly sessionId: string;
  readonly commands: CommandLine;
  readonly local: LocalMedia;
  readonly devices: Devices;
  readonly setTiles: (tiles: Input<"setTiles">["tiles"]) => Promise<unknown>;
  /** Something is not as it was. */
  readonly changed: () => void;
  /** What is done here changes much, and must not wait for the page to draw it. */
  readonly quietly: (task: () => void) => void;
};

/** Where the person is, outside or in the room, by the server's word; and what reaches them there. */
export class Place {
  readonly #needs: PlaceNeeds;
  readonly #tiles: TileReports;
  readonly #keeper: RoomKeeper;
  #media = noMedia(0);
  #situation: Situation = {
    over: null,
    view: null,
    isUp: true,
    media: "none",
    hasBeenLive: false,
  };

  constructor(needs: PlaceNeeds) {
    this.#needs = needs;
    const { sessionId, commands, local, devices, changed, quietly } = needs;
    this.#tiles = new TileReports(needs.setTiles);
    this.#keeper = new RoomKeeper({
      sessionId,
      commands,
      local,
      devices,
      epoch: () => this.#epochOfRoom(),
      begins: (epoch) => this.#begins(epoch),
      viewed: (media) => this.heard(media),
      changed: () => quietly(changed),
      joined: () => this.#joined(),
      lost: () => this.#set({ media: "lost" }),
    });
  }

  get situation(): Situation {
    return this.#situation;
  }

  get media(): MediaState {
    return this.#media;
  }

  get room(): RoomMedia | null {
    return this.#keeper.room;
  }

  /** The way to the server is open, or is not any more. */
  reach(isUp: boolean): void {
    this.#set({ isUp });
    if (isUp) this.room?.check();
  }

  /** What the server says of the session: in the room exactly while it says so, and on the router of its epoch. */
  take(view: ControlView): void {
    this.#situation = { ...this.#situation, view };
    if (!belongsInRoom(view)) this.#wait();
    else if (this.room?.epoch !== view.epoch) this.#needs.quietly(() => this.#keeper.joinAnew());
    else this.#receive();
    this.#needs.changed();
  }

  /** What the node says of the media. */
  heard(change: MediaChange): void {
    const next = afterChange(this.#media, change);
    if (next === this.#media || !this.room) return;
    this.#media = next;
    this.#receive();
    this.#needs.changed();
  }

  joinAnew(): void {
    this.#keeper.joinAnew();
  }

  /** How much is sent and received from here on. */
  suit(mode: Mode): void {
    this.#tiles.limit(mode);
    this.#keeper.slim(mode !== "full");
  }

  setTileHeights(heights: ReadonlyMap<string, number>): void {
    this.#tiles.heights(heights);
  }

  setHidden(isHidden: boolean): void {
    this.#tiles.hidden(isHidden);
  }

  /** Out of the room: the transports go. */
  leave(): void {
    this.#keeper.close();
    this.#situation = { ...this.#situation, media: "none" };
  }

  /** Nothing comes back by itself from here. */
  finish(over: OverStatus, view: ControlView | null = this.#situation.view): void {
    this.#situation = { ...this.#situation, over, view };
    this.leave();
    this.#tiles.close();
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
    this.leave();
    this.#keeper.prepare();
  }

  #receive(): void {
    const isSplit = (this.#situation.view?.rooms.length ?? 0) > 0;
    this.#keeper.receive(this.#media.consumers, { keepOthers: isSplit });
    this.#tiles.consumers(this.#media.consumers);
  }

  #set(change: Partial<Situation>): void {
    this.#situation = { ...this.#situation, ...change };
    this.#needs.changed();
  }
}
