import type { Consumer } from "@hearth/contracts/live";
import { RoomMedia, type RoomMediaNeeds } from "./roomMedia.ts";

export type KeeperNeeds = Pick<RoomMediaNeeds, "sessionId" | "commands" | "local" | "devices"> &
  Pick<RoomMediaNeeds, "viewed" | "changed"> & {
    /** A new join begins in this epoch, and the node counts anew for it. */
    readonly begins: (epoch: number) => void;
    readonly joined: () => void;
    /** The transports are lost; they are made anew a little later. */
    readonly lost: () => void;
    /** Whether media may flow now, and in which epoch. */
    readonly epoch: () => number | null;
  };

const laterMs = (attempt: number) => Math.min(300 * 2 ** attempt, 3_000);

/** Keeps the transports of one person: made anew for each epoch, and whenever they are lost, a little later each time. */
export class RoomKeeper {
  readonly #needs: KeeperNeeds;
  #room: RoomMedia | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #isSlim = false;

  constructor(needs: KeeperNeeds) {
    this.#needs = needs;
  }

  get room(): RoomMedia | null {
    return this.#room;
  }

  /** The old transports go first: a node that was declared dead may still forward. */
  joinAnew(): void {
    this.close();
    const epoch = this.#needs.epoch();
    if (epoch === null) return;
    const { sessionId, commands, local, devices, viewed, changed, begins } = this.#needs;
    begins(epoch);
    const room = new RoomMedia({
      sessionId,
      epoch,
      commands,
      local,
      devices,
      isSlim: this.#isSlim,
      began: () => begins(epoch),
      viewed,
      changed,
      lost: () => this.#later(room),
    });
    this.#room = room;
    room.join().then(
      () => this.#joined(room),
      () => this.#later(room),
    );
  }

  /** Makes now what would take time when this person is let in. */
  prepare(): void {
    this.#needs.devices.prepare();
  }

  receive(consumers: readonly Consumer[], options: { readonly keepOthers: boolean }): void {
    this.#room?.receive(consumers, options);
  }

  slim(isSlim: boolean): void {
    this.#isSlim = isSlim;
    this.#room?.slim(isSlim);
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#room?.close();
    this.#room = null;
  }

  #joined(room: RoomMedia): void {
    if (room !== this.#room) return;
    this.#attempt = 0;
    this.#needs.joined();
  }

  #later(room: RoomMedia): void {
    if (room !== this.#room) return;
    this.close();
    this.#needs.lost();
    this.#retry = setTimeout(() => this.joinAnew(), laterMs(this.#attempt));
    this.#attempt += 1;
  }
}
