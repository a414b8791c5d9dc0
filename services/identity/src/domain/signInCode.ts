import { codeLifeMs, maxWrongTries, type AskedCode } from "./redemption.ts";

/** A code to sign in with, and whether it is the one that was given. */
export type TriedCode = AskedCode & { readonly isRight: boolean };

/** Whether a code may still be tried at all. */
export const isLive = ({ expiresAt, wrongTries }: AskedCode, now: Date): boolean =>
  expiresAt > now && wrongTries < maxWrongTries;

/** What a try does: a code that is over counts nothing, a wrong one counts against each that it could have been. */
export function triedCodes<C extends TriedCode>(
  tried: readonly C[],
  now: Date,
): { readonly right: C | null; readonly wrong: readonly C[] } {
  const live = tried.filter((code) => isLive(code, now));
  const right = live.find(({ isRight }) => isRight) ?? null;
  return { right, wrong: right ? [] : live };
}

/** When a code that was asked for then is worth nothing any more. */
export const codeExpiry = (askedAt: Date): Date => new Date(askedAt.getTime() + codeLifeMs);
