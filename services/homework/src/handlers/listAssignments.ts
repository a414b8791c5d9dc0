import { notFound } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { leads } from "../domain/assignment.ts";
import type { Deps } from "../ports.ts";

export const listAssignments: Handler<typeof homework.rpc.listAssignments, Deps> = async (
  _,
  { actor, about, audited, assignments, memberships },
) => {
  if (actor.kind === "service") throw notFound("Assignment");
  const own = actor.role === "client";
  const groups = own ? [] : await memberships.groupsOf(actor.personId);
  const led = groups.filter(({ role }) => leads(role)).map(({ groupId }) => groupId);
  const found = own ? await assignments.ofClient(actor.personId) : await assignments.ofGroups(led);
  for (const { clientId } of found) about(clientId);
  audited({ objectType: "assignment", resultCount: found.length });
  return { assignments: found };
};
