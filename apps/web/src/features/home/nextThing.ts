import { Temporal } from "temporal-polyfill";
import type { Outputs } from "../../lib/me.ts";

export type Session = Outputs["schedule"]["list"]["sessions"][number];
export type Task = Outputs["homework"]["listAssignments"]["assignments"][number];

export type NextThing =
  | { readonly kind: "join" | "soon" | "wait"; readonly session: Session }
  | { readonly kind: "homework"; readonly task: Task }
  | { readonly kind: "nothing" };

type Known = {
  readonly sessions: readonly Session[];
  readonly tasks: readonly Task[];
  readonly now: Temporal.Instant;
};

/** From this long before its start a group may be gone to. */
const opensMinutes = 30;

const at = (instant: string) => Temporal.Instant.from(instant);
const isBefore = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) < 0;

/** Sessions that are not over yet, the nearest first. */
export const comingUp = ({ sessions, now }: Omit<Known, "tasks">): readonly Session[] =>
  sessions
    .filter(({ phase, endsAt }) => phase !== "ended" && isBefore(now, at(endsAt)))
    .toSorted((one, other) => Temporal.Instant.compare(at(one.startsAt), at(other.startsAt)));

/** Work that is not done, or is to be done again: what is due first comes first, what has no day comes last. */
export const toDo = (tasks: readonly Task[]): readonly Task[] =>
  tasks
    .filter(({ status }) => status === "open" || status === "returned")
    .toSorted((one, other) => ((one.dueOn ?? "9") < (other.dueOn ?? "9") ? -1 : 1));

/** The one thing to do now: the group that is open, then work, then the group that is to come. */
export function nextThing({ sessions, tasks, now }: Known): NextThing {
  const [session] = comingUp({ sessions, now });
  const [task] = toDo(tasks);
  if (session && isBefore(at(session.startsAt).subtract({ minutes: opensMinutes }), now))
    return { kind: session.phase === "live" ? "join" : "soon", session };
  if (task) return { kind: "homework", task };
  return session ? { kind: "wait", session } : { kind: "nothing" };
}
