import type { Actor, PersonActor, Role } from "@hearth/contracts/actor";
import { leaderRoles, staffRoles } from "@hearth/contracts/actor";
import { notFound } from "@hearth/contracts/errors";
import type { Visibility } from "@hearth/contracts/homework/form";

/** As whom somebody meets the work of a client: its client, who leads the group, or other staff of it. */
export type Standing = "client" | "leader" | "team";

/** Whoever gives care in a group leads it. */
export const leads = (role: Role | null): boolean => leaderRoles.some((leader) => leader === role);

/** The person who asks. A service has no work of clients to look at. */
export function personIn(actor: Actor, what: string): PersonActor {
  if (actor.kind === "service") throw notFound(what);
  return actor;
}

/** The standing of somebody to a client's work, by their role in its group; null for a stranger. */
export function standingOf(
  actor: PersonActor,
  clientId: string,
  roleInGroup: Role | null,
): Standing | null {
  if (actor.role === "client") return actor.personId === clientId ? "client" : null;
  if (leads(roleInGroup)) return "leader";
  return staffRoles.some((role) => role === roleInGroup) ? "team" : null;
}

const readers: Readonly<Record<Visibility, readonly Standing[]>> = {
  private: ["client"],
  clinician: ["client", "leader"],
  team: ["client", "leader", "team"],
};

/** Who reads an answer. */
export const mayRead = (visibility: Visibility, standing: Standing): boolean =>
  readers[visibility].includes(standing);
