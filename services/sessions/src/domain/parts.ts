import { memberRoles, type Role, staffRoles } from "@hearth/contracts/actor";
import type { Participant } from "./liveState.ts";

/** Who leads the session, who is there to help or as a guest, and for whom it is. */
type Part = "leads" | "helps" | "member";
type Somebody = Pick<Participant, "role" | "staff">;

const partOf = ({ role, staff }: Somebody): Part =>
  staff ? "leads" : memberRoles.some((member) => member === role) ? "member" : "helps";

/** One of the group: clients and their families. They are counted, asked, chosen and dealt into rooms. */
export const isMember = (one: Somebody): boolean => partOf(one) === "member";

/** Of the organisation's own people, whether they lead here or not. */
export const isOfStaff = ({ role, staff }: Somebody): boolean => staff || staffRoles.includes(role);

/**
 * Whose voice and picture are their work here: who leads, and who helps (interprets, captions, supervises). Who observes
 * only looks on, and is bound by the same locks as the group.
 */
export const worksHere = (one: Somebody): boolean =>
  partOf(one) !== "member" && one.role !== "observer";

/** Who is let in by nobody: the organisation's own people, by their membership in the group and their own sign-in. */
export const passesByRole = (role: Role | null): boolean =>
  role !== null && staffRoles.includes(role);
