/** Every failure that one part of the system may report to another. */
export const errorCodes = [
  "invalid_input",
  "unauthenticated",
  "step_up_required",
  "forbidden",
  "not_found",
  "conflict",
  "stale",
  "locked",
  "rate_limited",
  "capacity",
  "unavailable",
  "timeout",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure. `message` is safe to log and says what to do: it names things, never people. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The answer for what is absent and for what this person may not see: the two are one. */
export const notFound = (what: string) => new AppError("not_found", `${what} not found`);
export const invalidInput = (why: string) => new AppError("invalid_input", why);
export const conflict = (why: string) => new AppError("conflict", why);
export const stale = (what: string) =>
  new AppError("stale", `${what} has changed meanwhile: load it again`);
export const unavailable = (cause?: unknown) =>
  new AppError("unavailable", "Not available now: try again in a few seconds", { cause });

/** Any fault as one of ours. What nobody foresaw is `internal`, and says nothing of itself. */
export function toAppError(fault: unknown): AppError {
  if (fault instanceof AppError) return fault;
  return new AppError("internal", "Something went wrong: try again, then quote the request id", {
    cause: fault,
  });
}
