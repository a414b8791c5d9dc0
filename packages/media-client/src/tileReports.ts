import type { MediaView } from "@hearth/contracts/live";
import type { Input } from "./signalling.ts";

const calmMs = 200;
type Tiles = Input<"setTiles">["tiles"];

/** Tells the server how high each person is shown, when sizes have been calm for a moment. */
export class TileReports {
  readonly #send: (tiles: Tiles) => Promise<unknown>;
  #heights: ReadonlyMap<string, number> | null = null;
  #consumers: MediaView["consumers"] = [];
  #isHidden = false;
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
      .filter(({ source, participantId }) => source === "camera" && heights.has(participantId))
      .map(({ consumerId, participantId }) => ({
        consumerId,
        height: this.#isHidden ? 0 : (heights.get(participantId) ?? 0),
      }));
    const said = JSON.stringify(tiles);
    if (tiles.length === 0 || said === this.#told) return;
    this.#told = said;
    this.#send(tiles).catch(() => {
      // A size is no reason to disturb anybody: the next change tells it again.
      this.#told = "";
    });
  }
}
