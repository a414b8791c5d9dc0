import type { DataStore } from "@tus/server";
import { createExpressMiddleware } from "@trpc/server/adapters/express";
import express, { type Express, type RequestHandler } from "express";
import { notFound } from "@hearth/contracts/errors";
import { uploadsPath } from "@hearth/contracts/files";
import type { FileStorage } from "@hearth/service-kit/files/storage";
import type { VerifyTicket } from "@hearth/service-kit/files/tickets";
import { type Door, contextOf } from "../context.ts";
import { filesHost } from "../files/filesHost.ts";
import { uploads } from "../files/uploads.ts";
import { ownError, retryAfter } from "../errors.ts";
import { appRouter } from "../routers/index.ts";
import { answering, failing } from "./answering.ts";
import { codeDoors } from "./codes.ts";
import { inRequest } from "./currentRequest.ts";
import { type Ready, healthDoors } from "./health.ts";
import { localsOf, safeHeaders } from "./headers.ts";
import { invitationDoors } from "./invitations.ts";
import { joinDoors } from "./join.ts";
import { metaDoors } from "./meta.ts";
import { checkOrigin, checkReader } from "./origin.ts";
import { passkeyDoors } from "./passkeys.ts";
import { seatDoor } from "./seat.ts";
import { type Around, signInDoors } from "./signIn.ts";
import { webApp } from "./web.ts";

export type AppOptions = Around & {
  readonly publicHosts: readonly string[];
  readonly webDist: string;
  readonly testMeta: boolean;
  readonly ready: Ready;
  readonly files: FilesParts;
};

export type FilesParts = {
  /** The origin under which files are served, and nothing else. */
  readonly url: string;
  readonly staging: DataStore;
  readonly read: FileStorage["read"];
  readonly verify: VerifyTicket;
};

/** Everything that comes by HTTP. */
export function httpApp(door: Door, options: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  const { url, staging, read, verify } = options.files;
  const { log } = door;
  app.use(safeHeaders(url), healthDoors(options.ready));
  app.use(filesHost({ url, read, verify: verify.download, log }));
  app.use(["/api", "/trpc"], fromOurPages(options.publicHosts), noStore);
  app.use("/trpc", limited(options), inRequest, trpc(door));
  app.use(uploadsPath, limited(options), uploads({ staging, verify: verify.upload, log }));
  app.use("/api", express.json({ limit: "16kb" }));
  app.use("/api", signInDoors(door, options), codeDoors(door, options));
  app.use("/api", invitationDoors(door, options), passkeyDoors(door, options));
  app.use("/api", joinDoors(door, options), seatDoor(door, options));
  if (options.testMeta) app.use("/api/_meta", metaDoors());
  app.use(
    ["/api", "/live"],
    answering("nothing", () => Promise.reject(notFound("Page"))),
  );
  app.use(webApp(options.webDist, url));
  app.use(failing(log));
  return app;
}

const fromOurPages =
  (hosts: readonly string[]): RequestHandler =>
  ({ method, headers }, _res, next) => {
    if (method === "GET" || method === "HEAD") checkReader(hosts, headers);
    else checkOrigin(hosts, headers);
    next();
  };

const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader("Cache-Control", "no-store");
  next();
};

const limited =
  ({ limits, networkOf }: Around): RequestHandler =>
  async (req, _res, next) => {
    await limits.spend("call", networkOf(req));
    next();
  };

const trpc = (door: Door) =>
  createExpressMiddleware({
    router: appRouter,
    maxBodySize: 256 * 1024,
    maxBatchSize: 20,
    createContext: ({ req, res, info }) => {
      const { requestId } = localsOf(res);
      return contextOf(door, req, { requestId, batched: info.isBatchCall });
    },
    responseMeta: ({ errors }) => ({ headers: retryAfter(errors.map((e) => ownError(e).code)) }),
  });
