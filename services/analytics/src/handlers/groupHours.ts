import type { analytics } from "@hearth/contracts/analytics";
import { notFound } from "@hearth/contracts/errors";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mayReadHours } from "../domain/hours.ts";
import type { Deps } from "../ports.ts";

export const groupHours: Handler<typeof analytics.rpc.groupHours, Deps> = async (
  { groupId },
  { actor, about, audited, hours, memberships },
) => {
  if (actor.kind === "service") throw notFound("Attendance");
  if (!mayReadHours(await memberships.roleOf(groupId, actor.personId)))
    throw notFound("Attendance");

  const people = await hours.ofGroup(groupId);
  for (const { personId } of people) about(personId);
  audited({ objectType: "group", objectId: groupId, resultCount: people.length });
  return { people };
};
