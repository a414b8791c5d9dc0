import type { Dose } from "@hearth/contracts/homework/common";
import { conflict, invalidInput } from "@hearth/contracts/errors";
import type { Submission } from "@hearth/contracts/homework/submissions";
import { Temporal } from "temporal-polyfill";

/** The next try: which turn, which attempt, and the try whose answers it begins with. */
export type NextTry = {
  readonly turn: number;
  readonly attempt: number;
  readonly from: Submission | null;
};

const daysBetween = (one: string, other: string) => Temporal.PlainDate.from(other).until(one).days;

/** The day that a try is about is a day of the client's: today there, or one that was missed. */
export function mustBeNear(day: string, now: Date): void {
  const ahead = daysBetween(day, now.toISOString().slice(0, 10));
  if (ahead > 1 || ahead < -14) throw invalidInput("Choose a day of the last two weeks");
}

const span = { once: 0, day: 1, week: 7 } as const;

/** What comes next after these tries, on this day. */
export function nextTry(dose: Dose, tries: readonly Submission[], day: string): NextTry {
  const returned = tries.find((one) => one.state === "returned" && isLast(one, tries));
  if (returned) return { turn: returned.turn, attempt: returned.attempt + 1, from: returned };
  const turn = Math.max(0, ...tries.map((one) => one.turn)) + 1;
  if (turn > dose.times) throw conflict("All of it is handed in");
  const isTaken = tries.some((one) => Math.abs(daysBetween(one.day, day)) < span[dose.every]);
  if (isTaken) throw conflict("This one is handed in for now: the next one comes later");
  return { turn, attempt: 1, from: null };
}

const isLast = (one: Submission, tries: readonly Submission[]) =>
  !tries.some(({ turn, attempt }) => turn === one.turn && attempt > one.attempt);
