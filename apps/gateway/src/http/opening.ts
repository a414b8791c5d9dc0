import type { Request } from "express";
import { secretIn } from "../cookies.ts";
import { hashOf, newSecret } from "../secrets.ts";

const aYearMs = 365 * 24 * 3_600_000;

/** A new sign-in's secret, and what identity is told of the browser that it is for. */
export function opening(req: Request, network: string) {
  const secret = newSecret();
  const userAgent = (req.get("user-agent") ?? "").slice(0, 60);
  return { secret, about: { sessionHash: hashOf(secret), network, userAgent } };
}

/** The mark by which a browser is known again; a new one where there is none. */
export const rememberedDevice = (req: Request) => ({
  secret: secretIn(req.headers.cookie, "device") ?? newSecret(),
  until: new Date(Date.now() + aYearMs),
});
