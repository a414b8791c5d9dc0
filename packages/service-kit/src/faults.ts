import { AppError, unavailable } from "@hearth/contracts/errors";

/** Codes of Prisma, PostgreSQL and Node that say: not now. What was asked has not been done. */
const passing = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"],
  ...["57P01", "57P02", "57P03", "57014", "55P03", "53100", "53200", "53300", "25P03", "25P04"],
  ...["08000", "08001", "08003", "08004", "08006", "40001", "40P01"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT", "EHOSTUNREACH", "ENOTFOUND"],
]);
const words =
  /timeout exceeded when trying to connect|connection terminated|query read timeout|can't reach database|server closed the connection|connection ended unexpectedly|client has encountered a connection error|not queryable/i;

const kinds = new Set([
  "ConnectionClosed",
  "DatabaseNotReachable",
  "SocketTimeout",
  "TooManyConnections",
  "TransactionAlreadyClosed",
  "TransactionWriteConflict",
]);

type Fields = Readonly<Record<string, unknown>>;
const is = (known: { has(value: string): boolean }, value: unknown) =>
  typeof value === "string" && known.has(value);

/** A fault of connection, pool, lock or time, however deep the libraries have wrapped it. */
export function isPassing(fault: unknown, depth = 0): boolean {
  if (typeof fault !== "object" || fault === null || depth > 5) return false;
  return (
    tells(fault as Fields) || within(fault as Fields).some((inner) => isPassing(inner, depth + 1))
  );
}

function tells({ code, originalCode, kind, message }: Fields): boolean {
  if (is(passing, code) || is(passing, originalCode) || is(kinds, kind)) return true;
  return typeof message === "string" && words.test(message);
}

const within = ({ cause, meta, driverAdapterError, errors }: Fields): unknown[] => [
  cause,
  meta,
  driverAdapterError,
  ...(Array.isArray(errors) ? (errors as unknown[]) : []),
];

/** The same fault in our words. */
export function ofDatabase(fault: unknown): unknown {
  return fault instanceof AppError || !isPassing(fault) ? fault : unavailable(fault);
}
