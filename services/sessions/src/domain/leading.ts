import { leaderRoles, type Role } from "@hearth/contracts/actor";

/** Roles in a group whose people open its sessions, let others in and lead them. */
const leading: readonly Role[] = [...leaderRoles, "peer_specialist"];

/** Who schedules: those who lead, and who coordinates. */
const scheduling: readonly Role[] = [...leaderRoles, "coordinator"];

/** The role is that of the active membership in the group; null means that there is none. */
export const leads = (role: Role | null): boolean => role !== null && leading.includes(role);

export const schedules = (role: Role | null): boolean => role !== null && scheduling.includes(role);
