/** When somebody was last noticed: by the socket, or by media that still arrives. */
export class SignsOfLife {
  #socketAt: number;
  #mediaAt = 0;
  #bytes = -1;

  constructor(now: number) {
    this.#socketAt = now;
  }

  get lastAt(): number {
    return Math.max(this.#socketAt, this.#mediaAt);
  }

  get socketAt(): number {
    return this.#socketAt;
  }

  heard(now: number): void {
    this.#socketAt = now;
  }

  /** Only bytes that were not there at the last look are a sign. */
  received(bytes: number, now: number): void {
    if (this.#bytes >= 0 && bytes !== this.#bytes) this.#mediaAt = now;
    this.#bytes = bytes;
  }

  forgetMedia(): void {
    this.#bytes = -1;
  }
}
