import type { Work } from "@hearth/service-kit/unitOfWork";
import { leads, personIn } from "../domain/standing.ts";
import type { Deps } from "../ports.ts";

/** The groups that the asker leads. */
export async function ledGroups({ actor, memberships }: Work & Deps): Promise<string[]> {
  const groups = await memberships.groupsOf(personIn(actor, "Assignment").personId);
  return groups.filter(({ role }) => leads(role)).map(({ groupId }) => groupId);
}
