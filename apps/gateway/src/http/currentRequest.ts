import { AsyncLocalStorage } from "node:async_hooks";
import type { RequestHandler } from "express";
import { localsOf } from "./headers.ts";

const current = new AsyncLocalStorage<string>();

/** Lets whatever answers this request know its id. */
export const inRequest: RequestHandler = (_req, res, next) => {
  current.run(localsOf(res).requestId, next);
};

/** The id of the request that is being answered, also where tRPC refuses it before there is a context. */
export const currentRequestId = (): string | null => current.getStore() ?? null;
