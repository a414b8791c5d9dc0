import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type CreateWSSContextFnOptions, getWSConnectionHandler } from "@trpc/server/adapters/ws";
import { type WebSocket, WebSocketServer } from "ws";
import { longestUpdate } from "@hearth/contracts/live/documents";
import { contextOf, type Door } from "../context.ts";
import { presentedIn } from "../cookies.ts";
import { appRouter } from "../routers/index.ts";
import { LiveSocket, type SocketLimits } from "./LiveSocket.ts";

export type SocketOptions = {
  /** Throws for who may not open a socket. */
  readonly admit: (request: IncomingMessage) => Promise<void>;
  readonly limits?: SocketLimits | undefined;
};

/** The longest change of a document, and the command around it: what is longer breaks the connection. */
const messageBytes = longestUpdate + 16 * 1024;
const keepAlive = { enabled: true, pingMs: 10_000, pongWaitMs: 5_000 };

/** `/live`: one WebSocket for each browser in a session. */
export function socketDoor(door: Door, server: Server, { admit, limits }: SocketOptions) {
  const wss = new WebSocketServer({ noServer: true, maxPayload: messageBytes, path: "/live" });
  const sockets = new WeakMap<WebSocket, LiveSocket>();
  const connected = getWSConnectionHandler({
    wss,
    router: appRouter,
    keepAlive,
    createContext: ({ req, res }: CreateWSSContextFnOptions) => {
      const socket = sockets.get(res as WebSocket);
      return contextOf(door, req, socket ? { socket } : {});
    },
  });

  server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on("error", () => stream.destroy());
    if (!wss.shouldHandle(request)) return refuse(stream, 404);
    admit(request).then(
      () => {
        wss.handleUpgrade(request, stream, head, (ws) => {
          const socket = new LiveSocket(ws, presentedIn(request.headers.cookie), limits);
          sockets.set(ws, socket);
          door.hub.add(socket);
          ws.on("close", () => door.hub.remove(socket));
          ws.on("message", () => socket.dropIfFlooded());
          connected(ws, request);
        });
      },
      () => refuse(stream, 403),
    );
  });

  return {
    close() {
      for (const ws of wss.clients) ws.close(1001, "restarting");
      wss.close();
    },
    terminate() {
      for (const ws of wss.clients) ws.terminate();
    },
  };
}

function refuse(stream: Duplex, status: 403 | 404): void {
  const words = { 403: "Forbidden", 404: "Not Found" }[status];
  stream.end(
    `HTTP/1.1 ${String(status)} ${words}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
