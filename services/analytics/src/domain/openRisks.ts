import type { OpenRisk } from "@hearth/contracts/analytics/risks";
import { RiskLevel } from "@hearth/contracts/homework/risk";

/** One item of the queue, as far as its facts have come. */
export type RiskItem = {
  readonly clientId: string;
  readonly level: RiskLevel | null;
  readonly openedAt: Date | null;
  readonly dueAt: Date | null;
  readonly taken: boolean;
  readonly closed: boolean;
};

const urgency = (level: RiskLevel) => RiskLevel.options.indexOf(level);

/** What is open, the most urgent and among those the oldest first. What was not opened yet is not told. */
export function openRisks(items: readonly RiskItem[]): OpenRisk[] {
  return items
    .flatMap(({ level, openedAt, dueAt, taken, closed }) =>
      closed || level === null || openedAt === null || dueAt === null
        ? []
        : [{ level, taken, openedAt: openedAt.toISOString(), dueAt: dueAt.toISOString() }],
    )
    .toSorted((a, b) => urgency(b.level) - urgency(a.level) || (a.openedAt < b.openedAt ? -1 : 1));
}
