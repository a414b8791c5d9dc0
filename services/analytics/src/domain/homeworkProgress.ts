import type { HomeworkProgress } from "@hearth/contracts/analytics/work";
import { addDays, dayOf } from "./calendar.ts";

export type GivenWork = {
  readonly assignmentId: string;
  readonly clientId: string;
  readonly groupId: string | null;
  readonly dueOn: string | null;
};
export type Try = {
  readonly submissionId: string;
  readonly assignmentId: string;
  readonly clientId: string;
  readonly groupId: string | null;
  readonly turn: number;
  readonly attempt: number;
  readonly submittedAt: Date;
};
export type Work = {
  readonly given: readonly GivenWork[];
  readonly tries: readonly Try[];
  /** Assignments that staff have written about. */
  readonly answered: readonly string[];
};
type Calendar = { readonly today: string; readonly timeZone: string };

/** What has become of work by today. The first thing that is handed in decides whether it came in time. */
export function homeworkProgress(work: Work, { today, timeZone }: Calendar): HomeworkProgress {
  const first = firstDays(work.tries, timeZone);
  const standings = work.given.map(({ assignmentId, dueOn }) =>
    standingOf(dueOn, first.get(assignmentId), today),
  );
  const count = (standing: Standing) => standings.filter((one) => one === standing).length;
  return {
    given: work.given.length,
    due: work.given.filter(({ dueOn }) => dueOn !== null && dueOn <= today).length,
    inTime: count("inTime"),
    late: count("late"),
    overdue: count("overdue"),
    answered: new Set(work.answered).size,
    streakDays: streak(new Set(work.tries.map((one) => dayOf(one.submittedAt, timeZone))), today),
    lastActiveAt: lastOf(work.tries)?.toISOString() ?? null,
  };
}

type Standing = "inTime" | "late" | "overdue" | "open";

function standingOf(dueOn: string | null, done: string | undefined, today: string): Standing {
  if (done === undefined) return dueOn !== null && dueOn < today ? "overdue" : "open";
  return dueOn !== null && done > dueOn ? "late" : "inTime";
}

function firstDays(tries: readonly Try[], timeZone: string): Map<string, string> {
  const first = new Map<string, string>();
  for (const { assignmentId, submittedAt } of tries) {
    const day = dayOf(submittedAt, timeZone);
    const known = first.get(assignmentId);
    if (known === undefined || day < known) first.set(assignmentId, day);
  }
  return first;
}

/** A day that has not ended breaks no streak. */
function streak(days: ReadonlySet<string>, today: string): number {
  let day = days.has(today) ? today : addDays(today, -1);
  let length = 0;
  for (; days.has(day); day = addDays(day, -1)) length += 1;
  return length;
}

const lastOf = (tries: readonly Try[]): Date | undefined =>
  tries.map(({ submittedAt }) => submittedAt).toSorted((a, b) => b.getTime() - a.getTime())[0];
