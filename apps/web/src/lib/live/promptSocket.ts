/**
 * A WebSocket that is closed as soon as it is told to. A browser waits for the other side's farewell first, many seconds
 * when the network is gone; until then nobody would connect anew.
 */
export class PromptSocket extends WebSocket {
  #isGone = false;

  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    // Registered first: the true farewell of a socket that is already given up reaches nobody.
    this.addEventListener("close", (event) => this.#once(event));
    this.addEventListener("error", (event) => {
      if (this.#isGone) event.stopImmediatePropagation();
    });
  }

  override close(code?: number, reason?: string): void {
    super.close(code, reason);
    if (!this.#isGone) this.dispatchEvent(new CloseEvent("close", { code: 4000 }));
  }

  #once(event: Event): void {
    if (this.#isGone) event.stopImmediatePropagation();
    this.#isGone = true;
  }
}
