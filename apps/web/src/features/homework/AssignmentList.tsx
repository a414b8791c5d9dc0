import { Badge } from "@hearth/ui/Badge";
import { EmptyState } from "@hearth/ui/EmptyState";
import { NotebookPen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Outputs, useMe } from "../../lib/me.ts";
import { useDates } from "../../lib/time/useDates.ts";

type AssignmentListProps = {
  readonly assignments: Outputs["homework"]["listAssignments"]["assignments"];
  readonly names: ReadonlyMap<string, string>;
};

/** What was given, newest first. */
export function AssignmentList({ assignments, names }: AssignmentListProps) {
  const { t } = useTranslation("homework");
  const { timeZone } = useMe();
  const given = useDates(timeZone);
  // A date without a time is the same day everywhere.
  const due = useDates("UTC");
  if (assignments.length === 0)
    return (
      <EmptyState title={t("empty.title")} icon={<NotebookPen />}>
        {t("empty.text")}
      </EmptyState>
    );
  return (
    <ul aria-label={t("list")} className="grid gap-3">
      {assignments.map(({ assignmentId, clientId, title, dueOn, status, givenAt }) => (
        <li
          key={assignmentId}
          className="flex flex-wrap items-start justify-between gap-3 rounded-card border border-line bg-surface p-4"
        >
          <div className="grid min-w-0 gap-1">
            <p className="font-semibold break-words">{title}</p>
            <p className="text-sm text-muted">
              {[names.get(clientId), t("givenAt", { day: given.shortDay(givenAt) })]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Badge>{dueOn === null ? t("noDue") : t("due", { day: due.shortDay(dueOn) })}</Badge>
            <Badge tone={status === "open" ? "accent" : "plain"}>{t(status)}</Badge>
          </div>
        </li>
      ))}
    </ul>
  );
}
