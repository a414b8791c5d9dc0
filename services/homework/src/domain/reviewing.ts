import type { ReviewItem } from "@hearth/contracts/homework/reviews";
import { byLevel } from "./flags.ts";

type Order = (one: ReviewItem, other: ReviewItem) => number;

const text = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const never = "9999";

/** Since when it waits. */
const sinceOf = ({ submission, flaggedAt }: ReviewItem) =>
  submission.submittedAt ?? flaggedAt ?? submission.begunAt;

const age: Order = (one, other) => text(sinceOf(one), sinceOf(other));
const due: Order = (one, other) =>
  text(one.assignment.dueOn ?? never, other.assignment.dueOn ?? never) || age(one, other);
const risk: Order = (one, other) => byLevel(one.risk, other.risk) || age(one, other);

const orders = { age, due, risk } as const;

/** What waits for a look, the most pressing first. */
export const inOrder = (items: readonly ReviewItem[], by: keyof typeof orders): ReviewItem[] =>
  [...items].sort(orders[by]);
