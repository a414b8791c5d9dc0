import type { Source } from "@hearth/contracts/live";
import { afterSeeing, type Connection, firstConnection } from "./connection.ts";
import type { Figures } from "./figures.ts";
import { afterLook as afterSigns, type Health, nothingWatched } from "./health.ts";
import { lineOf, signsOf } from "./looks.ts";
import {
  afterLook,
  chose,
  firstMode,
  judge,
  type Line,
  type Mode,
  type ModeState,
} from "./mode.ts";

const everyMs = 1_500;

export type ModeNow = { readonly now: Mode; readonly by: "person" | "network" };

export type CareNeeds = {
  /** Null while there is nothing to look at. */
  readonly figures: () => Promise<Figures | null>;
  readonly isAlive: (source: Source) => boolean;
  readonly isSpokenTo: () => boolean;
  readonly changed: () => void;
};

/** Looks every moment whether sound and picture flow, and which mode the line carries. */
export class Care {
  readonly #needs: CareNeeds;
  #watch = nothingWatched;
  #mode: ModeState = firstMode;
  #modeNow: ModeNow = { now: "full", by: "person" };
  #connection = firstConnection;
  #before: Figures | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(needs: CareNeeds) {
    this.#needs = needs;
  }

  get health(): Health {
    return this.#watch.health;
  }

  /** The mode that holds, and who wanted it. */
  get mode(): ModeNow {
    const { now, chosen } = this.#mode;
    const by = now === chosen ? "person" : "network";
    if (now !== this.#modeNow.now || by !== this.#modeNow.by) this.#modeNow = { now, by };
    return this.#modeNow;
  }

  /** How the person's own connection does. */
  get connection(): Connection {
    return this.#connection.now;
  }

  begin(): void {
    this.#timer ??= setInterval(() => void this.look(), everyMs);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  choose(mode: Mode): void {
    this.#mode = chose(this.#mode, mode);
    this.#needs.changed();
  }

  /** What was seen until now says nothing of what comes: devices or transports are new. */
  forget(): void {
    const before = this.#told();
    this.#watch = nothingWatched;
    this.#connection = firstConnection;
    this.#before = null;
    if (before !== this.#told()) this.#needs.changed();
  }

  /** Looks now. A count that can't be had is no sign of anything. */
  async look(): Promise<void> {
    const figures = await this.#needs.figures().catch(() => null);
    if (!this.#timer) return;
    if (figures) this.#seen(figures);
    else this.forget();
  }

  #seen(figures: Figures): void {
    const { isAlive, isSpokenTo, changed } = this.#needs;
    const before = this.#told();
    const signs = signsOf({ figures, isAlive, isSpokenTo: isSpokenTo() });
    this.#watch = afterSigns(this.#watch, signs);
    if (this.#before) this.#judge(lineOf(this.#before, figures));
    this.#before = figures;
    if (before !== this.#told()) changed();
  }

  #judge(line: Line): void {
    this.#mode = afterLook(this.#mode, judge(line));
    this.#connection = afterSeeing(this.#connection, line);
  }

  /** All that others are told, in one word. */
  readonly #told = (): string => [this.health, this.mode.now, this.connection].join();
}
