import { trace } from "@opentelemetry/api";
import { pino, type Logger, stdSerializers } from "pino";
import { AppError } from "@hearth/contracts/errors";

export type { Logger };

/** What never appears in a log, wherever it stands in an object. */
const secrets = ["password", "code", "token", "actor", "address", "email", "displayName", "text"];

/** Logs of one process: JSON lines on standard output, with the trace they belong to, and without anybody's data. */
export const logger = (name: string, level = "info"): Logger =>
  pino({
    base: { service: name },
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "—" },
    serializers: { err: withoutData },
    mixin() {
      const span = trace.getActiveSpan()?.spanContext();
      return span ? { traceId: span.traceId } : {};
    },
  });

/** A fault as its kind, code and place. Messages of libraries may quote rows and values, so only ours are kept. */
function withoutData(fault: Error) {
  const { type, stack } = stdSerializers.err(fault);
  const { code } = fault as { code?: unknown };
  const frames = stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
  const message = fault instanceof AppError ? fault.message : undefined;
  return { type, code, message, cause: kindOf(fault.cause), stack: frames };
}

function kindOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { code } = cause as { code?: unknown };
  return typeof code === "string" ? `${cause.name} ${code}` : cause.name;
}
