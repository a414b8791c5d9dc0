import { SpanKind } from "@opentelemetry/api";
import { type DataStore, Server } from "@tus/server";
import { type Request, Router } from "express";
import { ticketHeader, uploadsPath } from "@hearth/contracts/files";
import { notFound } from "@hearth/contracts/errors";
import { inSpan } from "@hearth/bus/trace";
import type { Log } from "@hearth/bus/types";
import type { VerifyTicket } from "@hearth/service-kit/files/tickets";

type UploadParts = {
  readonly staging: DataStore;
  readonly verify: VerifyTicket["upload"];
  readonly log: Log;
};

/** What tus asks with. Neither reading what was sent nor taking it away is among it. */
const methods = new Set(["POST", "HEAD", "PATCH"]);

/** Takes the bytes of one file by tus, in as many pieces as the line makes of them. The ticket says which file and how much. */
export function uploads({ staging, verify, log }: UploadParts): Router {
  const tus = new Server({
    path: uploadsPath,
    datastore: staging,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: async ({ headers }) => (await verify(headers.get(ticketHeader) ?? "")).fileId,
    maxSize: async ({ headers }) => (await verify(headers.get(ticketHeader) ?? "")).size,
    onResponseError: (_, fault) => {
      if ("status_code" in fault) return undefined;
      log.error({ err: fault }, "an upload failed");
      return { status_code: 500, body: "Something went wrong: try again" };
    },
  });
  const doors = Router();
  doors.use(async (req, res) => {
    await mustBeOfTicket(req, verify);
    const traceparent = req.get("traceparent");
    await inSpan({ name: "upload", kind: SpanKind.SERVER, traceparent }, () =>
      tus.handle(req, res),
    );
  });
  return doors;
}

/** A ticket opens the one upload that it names. Of all others there is none. */
async function mustBeOfTicket(req: Request, verify: UploadParts["verify"]): Promise<void> {
  if (!methods.has(req.method)) throw notFound("File");
  const { fileId } = await verify(req.get(ticketHeader) ?? "");
  const path = req.method === "POST" ? "/" : `/${fileId}`;
  if (req.path !== path) throw notFound("File");
}
