import { notFound } from "@hearth/contracts/errors";
import type { Assignment } from "@hearth/contracts/homework/common";
import type { Work } from "@hearth/service-kit/unitOfWork";
import { personIn, type Standing, standingOf } from "../domain/standing.ts";
import type { Deps, StoredTry } from "../ports.ts";

type Asking = Work & Deps;
type Reached = { readonly assignment: Assignment; readonly standing: Standing };
type Wanted = { readonly as: readonly Standing[]; readonly toChange?: boolean };

/** The standing of who asks, one of those that are wanted. Throws `not_found` for all others. */
async function mustStand(
  { clientId, groupId }: Pick<Assignment, "clientId" | "groupId">,
  { actor, about, memberships }: Asking,
  as: readonly Standing[],
): Promise<Standing> {
  const person = personIn(actor, "Assignment");
  const role = await memberships.roleOf(groupId, person.personId);
  const standing = standingOf(person, clientId, role);
  if (!standing || !as.includes(standing)) throw notFound("Assignment");
  about(clientId);
  return standing;
}

/** An assignment that the asker may meet as one of these. */
export async function reach(
  assignmentId: string,
  work: Asking,
  { as, toChange = false }: Wanted,
): Promise<Reached> {
  const { assignments, audited } = work;
  const assignment = await (toChange
    ? assignments.lock(assignmentId)
    : assignments.find(assignmentId));
  if (!assignment) throw notFound("Assignment");
  const standing = await mustStand(assignment, work, as);
  audited({ objectType: "assignment", objectId: assignmentId });
  return { assignment, standing };
}

type ReachedTry = { readonly one: StoredTry; readonly standing: Standing };

/** A try that the asker may meet as one of these. Its assignment is locked where it is to be changed. */
export async function reachTry(
  submissionId: string,
  work: Asking,
  { as, toChange = false }: Wanted,
): Promise<ReachedTry> {
  const { assignments, submissions, audited } = work;
  const found = await submissions.find(submissionId);
  if (!found) throw notFound("Assignment");
  const standing = await mustStand(found, work, as);
  audited({ objectType: "submission", objectId: submissionId });
  if (!toChange) return { one: found, standing };
  await assignments.lock(found.assignmentId);
  return { one: (await submissions.find(submissionId)) ?? found, standing };
}
