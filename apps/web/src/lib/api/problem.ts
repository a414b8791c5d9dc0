import { errorCodes, type ErrorCode } from "@hearth/contracts/errors";
import { z } from "zod";

/** Why something was not done, as the page says it. `unreachable`: there was no answer at all. */
export type Problem = {
  readonly code: ErrorCode | "unreachable";
  readonly requestId: string | null;
  /** The server's words for what can be put right, such as a field; in English. */
  readonly detail: string | null;
  readonly retryAfterMs: number | null;
};

const Told = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    requestId: z.string().nullish(),
    message: z.string().nullish(),
  }),
});

/** tRPC's error by its shape: the join page knows no tRPC. */
const Failed = z.object({
  name: z.literal("TRPCClientError"),
  message: z.string(),
  data: z.looseObject({}).nullish(),
  meta: z.object({ response: z.instanceof(Response).optional() }).nullish(),
});

const unreachable: Problem = {
  code: "unreachable",
  requestId: null,
  detail: null,
  retryAfterMs: null,
};

/** An answer that refuses, of a plain request. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.code, options);
    this.problem = problem;
  }
}

const passing: readonly Problem["code"][] = [
  "unavailable",
  "timeout",
  "capacity",
  "rate_limited",
  "unreachable",
];

/** It may pass by itself: the same change is sent again with the same key. */
export const isPassing = ({ code }: Problem) => passing.includes(code);

/** The problem that a body and its headers tell of. Without a word of ours it is the way that is broken. */
export function problemIn(body: unknown, response?: Response): Problem {
  const told = Told.safeParse(body);
  if (!told.success) return unreachable;
  const { code, requestId = null, message = null } = told.data.error;
  const seconds = Number(response?.headers.get("retry-after") ?? NaN);
  return {
    code,
    requestId,
    detail: code === "invalid_input" ? message : null,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : null,
  };
}

/** Any fault of a request as a problem. */
export function problemOf(fault: unknown): Problem {
  if (fault instanceof RequestError) return fault.problem;
  const { data: failed } = Failed.safeParse(fault);
  if (!failed) return unreachable;
  const { data, message, meta } = failed;
  return problemIn({ error: { ...data, message } }, meta?.response);
}
