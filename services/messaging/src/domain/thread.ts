import { leaderRoles, type Role } from "@hearth/contracts/actor";

const inThread: readonly Role[] = [
  "client",
  ...leaderRoles,
  "peer_specialist",
  "case_manager",
  "crisis_counsellor",
  "supervisor",
];

/**
 * The thread of a group belongs to its clients and to those who care for them. Guests and relatives are not in it, and
 * neither are those who run the house: they read no words of clients.
 */
export const isInThread = (role: Role | null): boolean => role !== null && inThread.includes(role);
