import { type Role, staffRoles } from "@hearth/contracts/actor";

const staff: readonly Role[] = staffRoles;

/** Who has a queue at all. */
export const isStaff = (role: Role): boolean => staff.includes(role);
