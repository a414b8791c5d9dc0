import { notFound } from "@hearth/contracts/errors";
import { Assignment, homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mayGive } from "../domain/assignment.ts";
import type { Deps } from "../ports.ts";

export const giveAssignment: Handler<typeof homework.rpc.giveAssignment, Deps> = async (
  { clientId, groupId, title, dueOn },
  { actor, about, audited, emit, assignments, memberships, now, newId },
) => {
  if (actor.kind === "service") throw notFound("Assignment");
  const giver = await memberships.roleOf(groupId, actor.personId);
  const receiver = await memberships.roleOf(groupId, clientId);
  if (!mayGive(giver, receiver)) throw notFound("Assignment");

  const assignmentId = newId();
  const given = { assignmentId, clientId, groupId, title, dueOn, givenAt: now().toISOString() };
  const assignment = Assignment.parse({ ...given, status: "open" });
  about(clientId);
  audited({ objectType: "assignment", objectId: assignmentId });
  await assignments.give(assignment, actor.personId);
  const { work } = assignment;
  await emit(homework.events.assignmentGiven, assignmentId, {
    ...{ assignmentId, clientId, groupId },
    work: { id: work.workId, version: work.version },
    ...(dueOn !== null && { dueOn }),
  });
  return assignment;
};
