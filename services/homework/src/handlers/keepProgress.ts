import type { Work } from "@hearth/service-kit/unitOfWork";
import { progressOf } from "../domain/progress.ts";
import type { Deps } from "../ports.ts";

/** Writes down how far an assignment has come after a change of one of its tries. */
export async function keepProgress(
  assignmentId: string,
  { assignments, submissions }: Work & Deps,
  more: { readonly newFeedback?: boolean } = {},
): Promise<void> {
  const assignment = await assignments.find(assignmentId);
  if (!assignment) return;
  const tries = await submissions.ofAssignment(assignmentId);
  await assignments.keep(assignmentId, { ...progressOf(assignment.dose, tries), ...more });
}
