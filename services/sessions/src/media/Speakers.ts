import type { types } from "mediasoup";
import type { LiveTable } from "@hearth/contracts/live";
import { standsIn } from "../live/canHear.ts";
import { ownerOf, type Sent } from "./Ear.ts";
import { RoomSpeaker } from "./RoomSpeaker.ts";
import type { Speaking } from "./Speech.ts";

type Options = {
  readonly router: types.Router;
  readonly changed: () => void;
  readonly failed: (fault: unknown) => void;
};
type Heard = { readonly table: LiveTable; readonly mics: readonly Sent[] };

/** Who speaks, room by room: each room is observed for itself. */
export class Speakers {
  readonly #options: Options;
  readonly #rooms = new Map<string, RoomSpeaker>();
  #next: Heard | undefined;
  #running = false;

  constructor(options: Options) {
    this.#options = options;
  }

  of(room: string): string | null {
    return this.#rooms.get(room)?.speaker ?? null;
  }

  /** Who speaks at the moment, each in the room where they stand: whoever speaks to all rooms is in one of them. */
  speaking(table: LiveTable): Speaking[] {
    return [...this.#rooms].flatMap(([room, { speaker }]) =>
      speaker !== null && standsIn(table, speaker) === room
        ? [{ room, participantId: speaker }]
        : [],
    );
  }

  /**
   * Goes after the latest table, in the background: nobody who moves waits for it, and a speaker is only ever told to who
   * can hear them.
   */
  follow(table: LiveTable, mics: readonly Sent[]): void {
    this.#next = { table, mics };
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let next = this.#take(); next; next = this.#take())
      await this.#settle(next).catch((fault: unknown) => {
        if (!this.#options.router.closed) this.#options.failed(fault);
      });
    this.#running = false;
  }

  #take(): Heard | undefined {
    const next = this.#next;
    this.#next = undefined;
    return this.#options.router.closed ? undefined : next;
  }

  /** Puts each microphone into the room where it is heard, and closes rooms that are empty. */
  async #settle({ table, mics }: Heard): Promise<void> {
    const open = mics.filter(({ closed }) => !closed);
    const used = new Set(open.flatMap((mic) => standsIn(table, ownerOf(mic)) ?? []));
    await Promise.all([...used].map((room) => this.#open(room)));
    const heard = [...this.#rooms].map(async ([room, speaker]) => {
      if (used.has(room)) await speaker.hear(open.filter((mic) => reaches(table, room, mic)));
      else this.#close(room, speaker);
    });
    await Promise.all(heard);
  }

  async #open(room: string): Promise<void> {
    if (this.#rooms.has(room)) return;
    const { router, changed } = this.#options;
    this.#rooms.set(room, await RoomSpeaker.open(router, changed));
  }

  #close(room: string, speaker: RoomSpeaker): void {
    speaker.close();
    this.#rooms.delete(room);
  }
}

function reaches(table: LiveTable, room: string, mic: Sent): boolean {
  const stands = standsIn(table, ownerOf(mic));
  return stands === room || (stands !== undefined && table.broadcast.includes(ownerOf(mic)));
}
