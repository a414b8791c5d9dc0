import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { PersonActor } from "@hearth/contracts/actor";
import type { WebSocket } from "ws";
import type { Presented } from "../cookies.ts";
import { InOrder } from "./inOrder.ts";
import type { Relay } from "./relay.ts";

export type SocketLimits = {
  /** Bytes that may wait for a slow receiver before nothing more is handed over. */
  readonly waitingBytes: number;
  /** A socket that takes nothing for so long is dropped. */
  readonly stuckMs: number;
};

const socketLimits: SocketLimits = { waitingBytes: 128 * 1024, stuckMs: 30_000 };

const floodedBytes = 4 * 1024 * 1024;

/** Codes of our own that say why a socket was closed. */
export const closing = { revoked: 4401, superseded: 4409, idle: 4408 } as const;

/** One browser's WebSocket: its cookies, the order of its commands, and what it is told. */
export class LiveSocket {
  readonly id = randomUUID();
  readonly commands = new InOrder();
  readonly presented: Presented;
  readonly openedAt = performance.now();
  /** Who was last found behind it. */
  actor: PersonActor | null = null;
  relay: Relay | null = null;
  /** It is told what changes for its person. */
  isListening = false;
  /** The test of the network that was opened last, and its node. */
  test: { readonly sessionId: string; readonly nodeId: string } | null = null;
  /** It stands for nobody any more: closed, or another one took over. */
  isOver = false;
  readonly #ws: WebSocket;
  readonly #limits: SocketLimits;

  constructor(ws: WebSocket, presented: Presented, limits: SocketLimits = socketLimits) {
    this.#ws = ws;
    this.presented = presented;
    this.#limits = limits;
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  /** Resolves when more may be sent. Drops a socket that makes no progress. */
  async writable(signal: AbortSignal): Promise<void> {
    let least = this.#ws.bufferedAmount;
    let since = performance.now();
    while (this.#ws.bufferedAmount > this.#limits.waitingBytes && !signal.aborted && this.isOpen) {
      await sleep(50);
      if (this.#ws.bufferedAmount < least) {
        least = this.#ws.bufferedAmount;
        since = performance.now();
      } else if (performance.now() - since > this.#limits.stuckMs) this.#ws.terminate();
    }
  }

  /** Who asks and asks without reading the answers is cut off. */
  dropIfFlooded(): void {
    if (this.#ws.bufferedAmount > floodedBytes) this.#ws.terminate();
  }

  /** Closes it now; who does not take part in closing is cut off. */
  close(why: keyof typeof closing): void {
    this.#ws.close(closing[why], why);
    setTimeout(() => this.#ws.terminate(), 1_000).unref();
  }
}
