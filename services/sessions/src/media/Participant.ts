import type { Source } from "@hearth/contracts/live";
import { Quality } from "./Quality.ts";
import { SignsOfLife } from "./SignsOfLife.ts";
import { Told } from "./Told.ts";
import type { Transports } from "./Transports.ts";

export type Patience = { readonly awayAfterMs: number; readonly goneAfterMs: number };

/** Somebody in a room of the table, with or without media at the moment. */
export class Participant {
  readonly id: string;
  readonly told = new Told();
  readonly life: SignsOfLife;
  readonly quality = new Quality();
  transports: Transports | undefined;
  /** Where the journal has them. */
  presentIn: string | null = null;
  /** How often staff had muted them by the last order; undefined before the first. */
  mutes: number | undefined;
  /** Set while there is no sign of life for so long that they count as away: since when there is none. */
  silentSince: number | undefined;
  #expected = false;
  #away = false;

  constructor(id: string, now: number) {
    this.id = id;
    this.life = new SignsOfLife(now);
  }

  /** Was here and did not say goodbye, but shows no sign of life. */
  get away(): boolean {
    return this.#away;
  }

  /** Has transports, and may well be behind them. */
  get isPresent(): boolean {
    return this.transports !== undefined && !this.#away;
  }

  isOn(source: Source): boolean {
    return this.transports?.producers.get(source)?.paused === false;
  }

  noticed(now: number): void {
    this.life.heard(now);
    this.#away = false;
    this.silentSince = undefined;
  }

  /** New transports take the place of the former, which are closed first. */
  attach(transports: Transports, now: number): void {
    this.detach();
    this.transports = transports;
    this.#expected = true;
    this.noticed(now);
  }

  detach(): void {
    const { transports } = this;
    this.transports = undefined;
    this.told.forgetConsumers();
    this.life.forgetMedia();
    transports?.close();
  }

  leave(): void {
    this.detach();
    this.#expected = false;
    this.#away = false;
  }

  /** Looks for signs of life: who showed none for a while is away, and who showed none for long loses the transports. */
  async look(now: number, patience: Patience): Promise<void> {
    if (this.transports && now - this.life.socketAt > patience.awayAfterMs / 4) {
      const traffic = await this.transports.traffic().catch(() => undefined);
      if (traffic) this.life.received(traffic.bytesReceived, now);
    }
    this.quality.look(this.transports);
    const quietMs = now - this.life.lastAt;
    this.#away = this.#expected && quietMs > patience.awayAfterMs;
    this.silentSince = this.#away ? this.life.lastAt : undefined;
    if (this.transports && quietMs > patience.goneAfterMs) this.detach();
  }
}
