import { leaderRoles, type Role } from "@hearth/contracts/actor";

const readers: readonly Role[] = [...leaderRoles, "program_manager", "supervisor"];

/** Time present is for who leads the group or answers for it. */
export const mayReadHours = (role: Role | null): boolean => role !== null && readers.includes(role);
