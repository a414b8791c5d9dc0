import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { SignActor } from "@hearth/bus/actor";
import type { Bus, Log } from "@hearth/bus/types";
import { type Presented, presentedIn } from "./cookies.ts";
import type { Hub } from "./live/Hub.ts";
import type { LiveSocket } from "./live/LiveSocket.ts";
import type { Who } from "./who.ts";

/** What this process has, whoever asks. */
export type Door = {
  readonly bus: Bus;
  readonly sign: SignActor;
  readonly who: Who;
  readonly hub: Hub;
  /** Derives links and nonces. */
  readonly key: Buffer;
  readonly log: Log;
};

/** What is known of a request before anybody is asked. */
export type Context = {
  readonly door: Door;
  readonly presented: Presented;
  readonly requestId: string;
  readonly traceparent?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly batched: boolean;
  /** The WebSocket that the call came by. */
  readonly socket: LiveSocket | null;
};

const header = ({ headers }: IncomingMessage, name: string) => {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
};

type Came = {
  readonly requestId?: string;
  readonly batched?: boolean;
  readonly socket?: LiveSocket;
};

export const contextOf = (door: Door, req: IncomingMessage, came: Came): Context => ({
  door,
  presented: presentedIn(req.headers.cookie),
  requestId: came.requestId ?? randomUUID(),
  traceparent: header(req, "traceparent"),
  idempotencyKey: header(req, "idempotency-key"),
  batched: came.batched ?? false,
  socket: came.socket ?? null,
});
