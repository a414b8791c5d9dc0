import type { Assignment, Dose } from "@hearth/contracts/homework/common";
import type { Submission } from "@hearth/contracts/homework/submissions";

export type Progress = Pick<Assignment, "status" | "turnsDone" | "lastDay" | "begun">;

/** How far an assignment has come, from its tries. */
export function progressOf({ times }: Dose, tries: readonly Submission[]): Progress {
  const last = [...lastOfTurns(tries.filter(({ state }) => state !== "draft")).values()];
  const done = last.filter(({ state }) => state !== "returned");
  const turnsDone = done.length;
  return {
    status: statusOf(last, turnsDone >= times),
    turnsDone,
    lastDay:
      done
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? null,
    begun: tries.some(({ state }) => state === "draft"),
  };
}

function statusOf(last: readonly Submission[], isWhole: boolean): Assignment["status"] {
  if (last.some(({ state }) => state === "returned")) return "returned";
  if (!isWhole) return "open";
  return last.some(({ state }) => state === "submitted") ? "submitted" : "closed";
}

/** The last try of each turn. */
function lastOfTurns(tries: readonly Submission[]): ReadonlyMap<number, Submission> {
  const inOrder = [...tries].sort((one, other) => one.attempt - other.attempt);
  return new Map(inOrder.map((one) => [one.turn, one]));
}
