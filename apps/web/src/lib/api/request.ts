import type { z } from "zod";
import { noteServerTime } from "../time/serverClock.ts";
import { newTraceparent } from "./ids.ts";
import { problemIn, RequestError } from "./problem.ts";

type Request<S extends z.ZodType> = {
  readonly answer: S;
  /** A body makes it a POST. */
  readonly body?: object;
  /** Goes out although the page goes away meanwhile. */
  readonly outlastsPage?: boolean;
  /** The key of a change: sent again with it, it is done once. */
  readonly key?: string;
};

/** A request beside tRPC: those that set a cookie, and those of people who are not known yet. */
export async function request<S extends z.ZodType>(
  path: string,
  { answer, body, key, outlastsPage = false }: Request<S>,
): Promise<z.output<S>> {
  const response = await fetch(path, {
    method: body ? "POST" : "GET",
    headers: {
      "content-type": "application/json",
      traceparent: newTraceparent(),
      ...(key && { "idempotency-key": key }),
    },
    credentials: "same-origin",
    keepalive: outlastsPage,
    ...(body && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new RequestError(problemIn(null), { cause });
  });
  noteServerTime(response);
  const said: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new RequestError(problemIn(said, response));
  return answer.parse(said);
}
