import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/time/useDates.ts";
import type { Work } from "./shapes.ts";

type WorkPartProps = { readonly work: Work; readonly timeZone: string };

const counts = ["given", "due", "inTime", "late", "overdue", "answered"] as const;

/** What has become of homework, in numbers with their names. */
export function WorkPart({ work, timeZone }: WorkPartProps) {
  const { t } = useTranslation("progress");
  const { day } = useDates(timeZone);
  const facts = [
    ...counts.map((key) => [t(`work.${key}`), work[key]] as const),
    [t("work.streak"), t("work.days", { count: work.streakDays })] as const,
    [t("work.lastActive"), work.lastActiveAt ? day(work.lastActiveAt) : t("work.never")] as const,
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {facts.map(([name, value]) => (
        <div key={name} className="rounded-card border border-line bg-surface p-3">
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="text-lg font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
