import { meets } from "@hearth/contracts/homework/asked";
import type { RiskLevel } from "@hearth/contracts/homework/risk";
import type { RiskRule } from "./work/work.ts";

export type Raised = { readonly itemId: string; readonly level: RiskLevel };

const levels: readonly RiskLevel[] = ["info", "same_day", "now"];
const heightOf = (level: RiskLevel | undefined) => (level ? levels.indexOf(level) : -1);

/** The highest of these levels; null of none. */
export const highest = (found: readonly RiskLevel[]): RiskLevel | null =>
  levels.findLast((level) => found.includes(level)) ?? null;

type Answered = {
  readonly rules: readonly RiskRule[];
  /** The questions that were just answered. */
  readonly changed: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** What this try has been flagged for before. */
  readonly before: readonly Raised[];
};

/** What has to be told of the answers that were just saved: each question once for each level that it reaches. */
export function raisedBy({ rules, changed, numbers, before }: Answered): Raised[] {
  return changed.flatMap((itemId): Raised[] => {
    const met = rules.filter(
      ({ when }) => when.item === itemId && meets(numbers.get(itemId), when),
    );
    const level = highest(met.map((rule) => rule.level));
    const known = highest(before.filter((one) => one.itemId === itemId).map((one) => one.level));
    return level && heightOf(level) > heightOf(known ?? undefined) ? [{ itemId, level }] : [];
  });
}

/** Orders by urgency: the highest first, none last. */
export const byLevel = (one: RiskLevel | null, other: RiskLevel | null): number =>
  heightOf(other ?? undefined) - heightOf(one ?? undefined);
