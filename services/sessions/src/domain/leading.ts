import { leaderRoles, type Role } from "@hearth/contracts/actor";
import type { SessionKind } from "@hearth/contracts/sessions/kinds";
import { kinds } from "./kinds.ts";

/** Who schedules: clinical staff who lead, and who coordinates. */
const scheduling: readonly Role[] = [...leaderRoles, "coordinator"];

/** Who opens a session of this kind, lets others in and leads it, by the role of the active membership in the group. */
export const leads = (role: Role | null, kind: SessionKind): boolean =>
  role !== null && kinds[kind].leaders.includes(role);

export const schedules = (role: Role | null): boolean => role !== null && scheduling.includes(role);
