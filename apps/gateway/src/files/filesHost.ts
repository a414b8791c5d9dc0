import { pipeline } from "node:stream/promises";
import express, { type Express, type RequestHandler } from "express";
import { notFound } from "@hearth/contracts/errors";
import { downloadsPath, ticketHeader } from "@hearth/contracts/files";
import type { Log } from "@hearth/bus/types";
import type { FileStorage } from "@hearth/service-kit/files/storage";
import type { VerifyTicket } from "@hearth/service-kit/files/tickets";
import { failing } from "../http/answering.ts";
import { hostName } from "../http/origin.ts";

type DownloadParts = {
  readonly url: string;
  readonly read: FileStorage["read"];
  readonly verify: VerifyTicket["download"];
  readonly log: Log;
};

/** What is not the name under which files are served passes by; under that name there is nothing else. */
export function filesHost(parts: DownloadParts): RequestHandler {
  const name = hostName(new URL(parts.url).host);
  const files = filesApp(parts);
  return (req, res, next) => {
    if (hostName(req.headers.host ?? "") === name) files(req, res, next);
    else next();
  };
}

/** Files of people, under a name of their own: no cookie of ours is lent to it, and nothing there runs. */
function filesApp({ read, verify, log }: DownloadParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(harmless);
  app.options(downloadsPath, (_req, res) => {
    res.set({
      "Access-Control-Allow-Headers": ticketHeader,
      "Access-Control-Allow-Methods": "GET",
      "Access-Control-Max-Age": "600",
    });
    res.status(204).end();
  });
  app.get(downloadsPath, async (req, res) => {
    const { name, type, size, ...key } = await verify(req.get(ticketHeader) ?? "");
    const content = await read(key);
    res.attachment(name).set({ "Content-Type": type, "Content-Length": String(size) });
    await pipeline(content, res).catch(unlessLeft);
  });
  app.use(() => {
    throw notFound("File");
  });
  app.use(failing(log));
  return app;
}

/** Who goes away in the middle of a file is no fault. */
function unlessLeft(fault: unknown): void {
  if ((fault as { code?: unknown }).code !== "ERR_STREAM_PREMATURE_CLOSE") throw fault;
}

/** Whoever shows the ticket may read, from any page: there is nothing else that this name would tell anybody by. */
const harmless: RequestHandler = (_req, res, next) => {
  res.set({
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, X-Request-Id",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
  });
  next();
};
