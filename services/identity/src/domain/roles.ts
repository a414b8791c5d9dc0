import type { Actor, Role } from "@hearth/contracts/actor";
import { memberRoles, noTenant, staffRoles } from "@hearth/contracts/actor";

/** Roles whose people run the organisation's own affairs: enrolment, groups, links. */
const runners: readonly Role[] = ["coordinator", "administrator"];

/** Roles that only an operator hands out. */
const operators: readonly Role[] = ["network_administrator", "operator"];

/** Roles that a coordinator may not hand out. */
const highRoles: readonly Role[] = ["administrator", "privacy_officer", ...operators];

export const isStaff = (role: Role): boolean => staffRoles.includes(role);

/** Who signs in by their contact: clients and families. A code by mail is too little for staff. */
export const isMember = (role: Role): boolean => memberRoles.some((one) => one === role);

export const runsOrganisation = (role: Role): boolean => runners.includes(role);

/** The operator's command line, which builds an organisation from nothing. */
export const isSeed = (actor: Actor): boolean =>
  actor.kind === "service" && actor.service === "seed";

/** Whether somebody may hand out this role: nobody hands out more than their own. */
export function mayEnrol(actor: Actor, role: Role): boolean {
  if (actor.kind === "service") return isSeed(actor);
  if (actor.role === "administrator") return !operators.includes(role);
  return actor.role === "coordinator" && !highRoles.includes(role);
}

/** Whether somebody may put people into groups. */
export const mayArrange = (actor: Actor): boolean =>
  actor.kind === "service" ? isSeed(actor) : runsOrganisation(actor.role);

/** Only staff hold a staff role in a group: a client can't become its leader. */
export const mayHold = (personRole: Role, memberRole: Role): boolean =>
  isStaff(personRole) || !isStaff(memberRole);

/** What people of this role do with records, unless they say otherwise. */
export function purposeOf(role: Role): Actor["purpose"] {
  if (role === "billing") return "payment";
  const operations: readonly Role[] = [...runners, ...operators, "program_manager"];
  return [...operations, "support_staff", "privacy_officer"].includes(role)
    ? "operations"
    : "treatment";
}

/** Who is asking. A service is nobody, and so has nothing of its own. */
export const personIdOf = (actor: Actor): string =>
  actor.kind === "service" ? noTenant : actor.personId;
