import { SpanKind } from "@opentelemetry/api";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { AppError, notFound, toAppError } from "@hearth/contracts/errors";
import type { DoorEnvelope } from "@hearth/contracts/envelope";
import { inSpan } from "@hearth/bus/trace";
import type { Log } from "@hearth/bus/types";
import { deadline, doorEnvelope } from "../envelope.ts";
import { misfit, retryAfter, statusOf } from "../errors.ts";
import { localsOf } from "./headers.ts";

type Answer = (req: Request, res: Response, envelope: DoorEnvelope) => Promise<object>;

/** A door of its own, outside tRPC: answers JSON, in one span and within one deadline. */
export const answering =
  (name: string, answer: Answer): RequestHandler =>
  async (req, res) => {
    const { requestId } = localsOf(res);
    const { traceparent } = req.headers;
    const about = { requestId, traceparent: traceparent?.toString() };
    const envelope = doorEnvelope(about, deadline());
    const spanned = { name, kind: SpanKind.SERVER, traceparent: about.traceparent };
    const body = await inSpan(spanned, () => answer(req, res, envelope));
    res.setHeader("Cache-Control", "no-store").json(body);
  };

/** The body, as this door wants it. */
export function bodyOf<S extends z.ZodType>(schema: S, req: Request): z.output<S> {
  const { data, error } = schema.safeParse(req.body);
  if (error) throw misfit(error);
  return data;
}

/** Express' own refusals (a body that is no JSON, or too long) are the sender's, and so in our words. */
function ownFault(fault: unknown): AppError {
  const { status } = fault as { status?: unknown };
  if (fault instanceof AppError || typeof status !== "number" || status >= 500)
    return toAppError(fault);
  if (status === 404) return notFound("File");
  return new AppError("invalid_input", "Send JSON that can be read, and not too much of it");
}

/** Every failure leaves as `{ error: { code, message, requestId } }`. What nobody foresaw is logged here, once. */
export const failing =
  (log: Log): ErrorRequestHandler =>
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  (fault: unknown, req, res, next) => {
    const { requestId } = localsOf(res);
    const own = ownFault(fault);
    if (own.code === "internal" && own !== fault)
      log.error({ err: fault, requestId, path: req.path }, "unforeseen");
    if (res.headersSent) {
      next(fault);
      return;
    }
    const { code, message } = own;
    res.set(retryAfter([code])).setHeader("Cache-Control", "no-store");
    res.status(statusOf(code)).json({ error: { code, message, requestId } });
  };
