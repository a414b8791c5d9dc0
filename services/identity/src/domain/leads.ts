import { type Actor, leaderRoles, type Role } from "@hearth/contracts/actor";
import { isSeed, runsOrganisation } from "./roles.ts";

const leading: readonly Role[] = [...leaderRoles, "peer_specialist"];

/** Whether this role in a group leads it. */
export const isLeading = (standing: Role): boolean => leading.includes(standing);

/** Whether somebody leads a group: by what they are to it now, or because they run the organisation. */
export function leads(actor: Actor, standing: Role | null): boolean {
  if (actor.kind === "service") return isSeed(actor);
  if (actor.kind === "seat") return false;
  return runsOrganisation(actor.role) || (standing !== null && isLeading(standing));
}

/** Who may have a link made, or taken back: peers lead a group but invite nobody. */
export function mayInvite(actor: Actor, standing: Role | null): boolean {
  return leads(actor, standing) && standing !== "peer_specialist";
}
