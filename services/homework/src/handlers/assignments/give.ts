import { notFound } from "@hearth/contracts/errors";
import { homework } from "@hearth/contracts/homework";
import { Assignment, type Dose } from "@hearth/contracts/homework/common";
import type { Work as Asking } from "@hearth/service-kit/unitOfWork";
import { receiversOf } from "../../domain/receivers.ts";
import { personIn } from "../../domain/standing.ts";
import type { Deps } from "../../ports.ts";

type Giving = {
  readonly groupId: string;
  readonly to: readonly string[] | "everybody";
  readonly workId: string;
  readonly title: string;
  readonly goal: string;
  readonly dose: Dose;
  readonly dueOn: string | null;
};

/** Gives a work to each of these clients, and says so. */
export async function give(giving: Giving, work: Asking & Deps): Promise<Assignment[]> {
  const { groupId, to, workId } = giving;
  const { actor, memberships, library, newId } = work;
  const giver = personIn(actor, "Assignment").personId;
  const receivers = receiversOf(await memberships.membersOf(groupId), { giver, to });
  const found = library.find(workId);
  if (!receivers || !found) throw notFound("Assignment");
  const { goal, title, dueOn, dose } = giving;
  const { version, kind, title: called, languages } = found.form;
  const all = receivers.map((clientId) =>
    Assignment.parse({
      ...{ assignmentId: newId(), clientId, groupId, title, dueOn, status: "open" },
      givenAt: work.now().toISOString(),
      work: { workId, version, kind, title: called, languages },
      goal: goal === "" ? null : goal,
      dose: dose.every === "once" ? { every: "once", times: 1 } : dose,
    }),
  );
  for (const one of all) await giveOne(one, giver, work);
  work.audited({ objectType: "assignment", resultCount: all.length });
  return all;
}

async function giveOne(one: Assignment, giver: string, work: Asking & Deps) {
  work.about(one.clientId);
  await work.assignments.give(one, giver);
  await tellGiven(one, work);
}

/** Tells that an assignment was given. */
export async function tellGiven(one: Assignment, { emit }: Pick<Asking, "emit">): Promise<void> {
  const { assignmentId, clientId, groupId, dueOn, work } = one;
  await emit(homework.events.assignmentGiven, assignmentId, {
    ...{ assignmentId, clientId, groupId },
    work: { id: work.workId, version: work.version },
    ...(dueOn !== null && { dueOn }),
  });
}
