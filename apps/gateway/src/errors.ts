import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { AppError, type ErrorCode, toAppError } from "@hearth/contracts/errors";
import { z } from "zod";

type DoorCode = TRPCError["code"];

/** What each of our codes is at the door. The body has our code; this decides the HTTP status. */
const doorCode = {
  invalid_input: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  step_up_required: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  stale: "PRECONDITION_FAILED",
  locked: "CONFLICT",
  rate_limited: "TOO_MANY_REQUESTS",
  capacity: "SERVICE_UNAVAILABLE",
  unavailable: "SERVICE_UNAVAILABLE",
  timeout: "SERVICE_UNAVAILABLE",
  internal: "INTERNAL_SERVER_ERROR",
} as const satisfies Record<ErrorCode, DoorCode>;

/** tRPC's own refusals, in our words. */
const refusals: Partial<Record<DoorCode, () => AppError>> = {
  BAD_REQUEST: () => new AppError("invalid_input", "Check what was entered and send it again"),
  PARSE_ERROR: () => new AppError("invalid_input", "Send JSON that can be read"),
  NOT_FOUND: () => new AppError("not_found", "Not found"),
  METHOD_NOT_SUPPORTED: () => new AppError("invalid_input", "Use the other HTTP method"),
  UNSUPPORTED_MEDIA_TYPE: () => new AppError("invalid_input", "Send JSON"),
  PAYLOAD_TOO_LARGE: () => new AppError("invalid_input", "Send less at once"),
};

/** What does not fit its schema, in the schema's own words. */
export const misfit = (error: z.ZodError) => new AppError("invalid_input", z.prettifyError(error));

/** Any fault at the door as one of ours. */
export function ownError(error: TRPCError): AppError {
  if (error.cause instanceof AppError) return error.cause;
  if (error.code === "BAD_REQUEST" && error.cause instanceof z.ZodError) return misfit(error.cause);
  return refusals[error.code]?.() ?? toAppError(error);
}

/** One of our errors on its way out: with its status, and the id of the call that it belongs to. */
export class Refusal extends TRPCError {
  readonly requestId: string;

  constructor(cause: AppError, requestId: string) {
    super({ code: doorCode[cause.code], message: cause.message, cause });
    this.requestId = requestId;
  }
}

/** Seconds after which it is worth another try, for what may pass by itself. */
const waitSeconds: Partial<Record<ErrorCode, number>> = {
  capacity: 10,
  unavailable: 2,
  timeout: 2,
  rate_limited: 30,
};

/** The header that says when to come back, for the errors that pass. */
export function retryAfter(codes: readonly ErrorCode[]): Readonly<Record<string, string>> {
  const waits = codes.flatMap((code) => waitSeconds[code] ?? []);
  return waits.length > 0 ? { "Retry-After": String(Math.max(...waits)) } : {};
}

/** The HTTP status of a code, for answers outside tRPC. */
export const statusOf = (code: ErrorCode) =>
  getHTTPStatusCodeFromError(new TRPCError({ code: doorCode[code] }));
