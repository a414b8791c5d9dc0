import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { SignActor } from "@hearth/bus/actor";
import type { Bus, Log } from "@hearth/bus/types";
import type { Door } from "./context.ts";
import { type Figures, gatewayFigures } from "./figures.ts";
import { type FilesParts, httpApp } from "./http/app.ts";
import { type Ready, wholeReady } from "./http/health.ts";
import { type Limits, RateLimits } from "./http/limits.ts";
import { networks } from "./http/network.ts";
import { checkOrigin } from "./http/origin.ts";
import { Hub } from "./live/Hub.ts";
import type { SocketLimits } from "./live/LiveSocket.ts";
import { socketDoor } from "./live/socketDoor.ts";
import { Who } from "./who.ts";

export type GatewayOptions = {
  readonly bus: Bus;
  readonly sign: SignActor;
  readonly key: Buffer;
  readonly log: Log;
  readonly nats: Ready;
  readonly port: number;
  readonly publicHosts: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly webDist: string;
  readonly testMeta: boolean;
  readonly files: FilesParts;
  readonly figures?: Figures;
  readonly limits?: Limits;
  readonly socketLimits?: SocketLimits;
};

/** The one public door, open on its port. */
export async function startGateway(options: GatewayOptions) {
  const { bus, sign, key, log } = options;
  const who = new Who(bus);
  const hub = new Hub({ bus, sign, who, figures: options.figures ?? gatewayFigures() });
  const door: Door = { bus, sign, who, hub, key, log };
  const limits = new RateLimits(options.limits);
  const networkOf = networks(options.trustedProxies);
  const ready = wholeReady(bus, options.nats);
  const app = httpApp(door, { ...options, limits, networkOf, ready });
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  const sockets = socketDoor(door, server, {
    limits: options.socketLimits,
    admit: async (request) => {
      checkOrigin(options.publicHosts, request.headers);
      await limits.spend("socket", networkOf(request));
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      sockets.close();
      hub.stop();
      server.closeIdleConnections();
      const cut = setTimeout(() => {
        sockets.terminate();
        server.closeAllConnections();
      }, 2_000);
      await closed;
      clearTimeout(cut);
    },
  };
}
