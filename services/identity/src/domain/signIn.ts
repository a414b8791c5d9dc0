import type { Role } from "@hearth/contracts/actor";
import { isMember } from "./roles.ts";

type Limits = { readonly idleMs: number; readonly absoluteMs: number };

/** How long a sign-in lasts without use, and at most; a client's, on a phone that others pick up, shorter. */
export type SignInLimits = Limits & { readonly memberIdleMs: number };

export const limitsOf = (role: Role, { memberIdleMs, ...limits }: SignInLimits): Limits =>
  isMember(role) ? { ...limits, idleMs: memberIdleMs } : limits;

export type Expiries = { readonly idleExpiry: Date; readonly absoluteExpiry: Date };

/** When use moves the idle expiry by less than this, it is not worth a write. */
const coarseMs = 60_000;

export function expiriesOf(authTime: Date, { idleMs, absoluteMs }: Limits): Expiries {
  const at = (ms: number) => new Date(authTime.getTime() + ms);
  return { idleExpiry: at(Math.min(idleMs, absoluteMs)), absoluteExpiry: at(absoluteMs) };
}

export function isOver(signIn: Expiries & { readonly revokedAt: Date | null }, now: Date): boolean {
  return signIn.revokedAt !== null || signIn.idleExpiry <= now || signIn.absoluteExpiry <= now;
}

/** The idle expiry after use at this moment, or null while the stored one is near enough. */
export function movedIdleExpiry(signIn: Expiries, now: Date, { idleMs }: Limits): Date | null {
  const wanted = Math.min(now.getTime() + idleMs, signIn.absoluteExpiry.getTime());
  return wanted - signIn.idleExpiry.getTime() >= Math.min(coarseMs, idleMs / 4)
    ? new Date(wanted)
    : null;
}
