import { z } from "zod";
import { AppError, notFound, toAppError } from "@hearth/contracts/errors";
import { hashOf } from "../secrets.ts";
import type { RateLimits } from "./limits.ts";

/** 32 bytes in base64url. What looks otherwise is no link of ours. */
const Token = z.string().regex(/^[\w-]{43}$/);

/** The hash of a link's token; what can't be one is answered like one that is not there. */
export function tokenHashOf(token: string, what: "Link" | "Invitation"): string {
  if (!Token.safeParse(token).success) throw notFound(what);
  return hashOf(token);
}

/** A token that is not there costs its network more than one that is. */
export const countedBy =
  (limits: RateLimits) =>
  async <T>(network: string, answer: () => Promise<T>): Promise<T> => {
    await limits.check("missedLink", network);
    await limits.spend("link", network);
    return answer().catch(async (fault: unknown) => {
      if (toAppError(fault).code === "not_found") await limits.spend("missedLink", network);
      throw fault;
    });
  };

export const tooOld = () =>
  new AppError("stale", "This page has been open for long: press once more");
