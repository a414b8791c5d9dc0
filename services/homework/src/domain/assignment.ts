import { leaderRoles, type Role } from "@hearth/contracts/actor";

/** Whoever gives care in a group leads it. */
export const leads = (role: Role | null): boolean => leaderRoles.some((leader) => leader === role);

/** Work is given by who leads the group, to one of its clients. */
export const mayGive = (giver: Role | null, receiver: Role | null): boolean =>
  leads(giver) && receiver === "client";
