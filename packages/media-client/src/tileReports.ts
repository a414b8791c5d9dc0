import type { Consumer, MediaView } from "@hearth/contracts/live";
import type { Mode } from "./mode.ts";
import type { Input } from "./signalling.ts";

const calmMs = 200;
type Tiles = Input<"setTiles">["tiles"];

/** Under this name the height of somebody's screen is told, beside that of their picture. */
export const screenTile = (participantId: string) => `screen:${participantId}`;
const tileOf = ({ source, participantId }: Consumer) =>
  source === "screen" ? screenTile(participantId) : participantId;

/** The smallest layer, and the middle one for who is not on the page when pictures come back. */
const lowHeight = 90;
const usualHeight = 180;
const most: Record<Mode, (consumer: Consumer) => number> = {
  full: () => Infinity,
  // Letters on a screen have one size only.
  low: ({ source }) => (source === "screen" ? Infinity : lowHeight),
  audio: () => 0,
};

/** Tells the server how high each person is shown, when sizes have been calm for a moment. */
export class TileReports {
  readonly #send: (tiles: Tiles) => Promise<unknown>;
  #heights: ReadonlyMap<string, number> | null = null;
  #consumers: MediaView["consumers"] = [];
  #isHidden = false;
  #mode: Mode = "full";
  /** Who is not on the page, and was silenced to save data. */
  readonly #silenced = new Set<string>();
  #told = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (tiles: Tiles) => Promise<unknown>) {
    this.#send = send;
  }

  /**
   * Heights in device pixels of everybody who is on the page; 0 is scrolled away. Of who is absent nothing is said: people
   * in other rooms are silent anyway, and must be seen at once when they are back.
   */
  heights(heights: ReadonlyMap<string, number>): void {
    this.#heights = heights;
    this.#soon();
  }

  consumers(consumers: MediaView["consumers"]): void {
    if (consumers === this.#consumers) return;
    this.#consumers = consumers;
    this.#soon();
  }

  /** A page that nobody sees gets voices only. */
  hidden(isHidden: boolean): void {
    this.#isHidden = isHidden;
    this.#soon();
  }

  /** Small pictures, or none, while data is saved. */
  limit(mode: Mode): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#soon();
  }

  /** The server knows nothing of this any more. */
  forget(): void {
    this.#told = "";
    this.#soon();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#heights = null;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), calmMs);
  }

  #tell(): void {
    const heights = this.#heights;
    if (!heights) return;
    const tiles = this.#consumers
      .filter(({ source }) => source !== "mic")
      .flatMap((consumer) => {
        const height = this.#heightOf(consumer, heights.get(tileOf(consumer)));
        return height === null ? [] : [{ consumerId: consumer.consumerId, height }];
      });
    const said = JSON.stringify(tiles);
    if (tiles.length === 0 || said === this.#told) return;
    this.#told = said;
    this.#send(tiles).catch(() => {
      // A size is no reason to disturb anybody: the next change tells it again.
      this.#told = "";
    });
  }

  /** Null is: say nothing. */
  #heightOf(consumer: Consumer, shown: number | undefined): number | null {
    const limit = most[this.#mode](consumer);
    if (shown !== undefined) return this.#isHidden ? 0 : Math.min(shown, limit);
    const { consumerId } = consumer;
    if (limit === 0) this.#silenced.add(consumerId);
    return this.#silenced.has(consumerId) ? Math.min(usualHeight, limit) : null;
  }
}
