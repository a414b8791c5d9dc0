import { leaderRoles, type Role } from "@hearth/contracts/actor";
import type { ThreadKind } from "@hearth/contracts/messaging/threads";

const carers: readonly Role[] = [
  ...leaderRoles,
  "peer_specialist",
  "case_manager",
  "crisis_counsellor",
  "supervisor",
];

/** Cares for the clients of a group, and so reads what is written there. Those who run the house read no words of clients. */
export const isCarer = (role: Role | null): boolean => role !== null && carers.includes(role);

/**
 * What somebody is to a thread by their roles in the groups behind it; null for who has no part in it. Guests and relatives
 * have none, and clients none in what staff write among themselves.
 */
export const partIn = (kind: ThreadKind, roles: readonly Role[]): Role | null =>
  roles.find(isCarer) ?? (kind === "staff" ? null : (roles.find(isClient) ?? null));

const isClient = (role: Role) => role === "client";

/** Who may know how far others have read: staff everywhere, and a client of their own care team. */
export const mayKnowSeen = (kind: ThreadKind, role: Role): boolean =>
  isCarer(role) || kind === "care";
