import { type Role, staffRoles } from "@hearth/contracts/actor";

/** The thread of a group belongs to its clients and its staff: guests and relatives are not in it. */
export const isInThread = (role: Role | null): boolean =>
  role === "client" || staffRoles.some((staff) => staff === role);
