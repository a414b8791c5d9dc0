import { EmptyState } from "@hearth/ui/EmptyState";
import { Link } from "@hearth/ui/Link";
import { NotebookPen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Outputs, useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { AssignmentBadges } from "./assignment/AssignmentBadges.tsx";
import { useTitle } from "../../lib/work/useTitle.ts";

type AssignmentListProps = {
  readonly assignments: Outputs["homework"]["listAssignments"]["assignments"];
  /** Of who got it, by person; left out where it is one's own. */
  readonly names?: ReadonlyMap<string, string>;
  /** The words where there is nothing. */
  readonly empty: "empty" | "own.empty";
};

/** What was given, newest first. */
export function AssignmentList({ assignments, names, empty }: AssignmentListProps) {
  const { t } = useTranslation("homework");
  const { timeZone } = useMe();
  const given = useDates(timeZone);
  const titleOf = useTitle();
  if (assignments.length === 0)
    return (
      <EmptyState title={t(`${empty}.title`)} icon={<NotebookPen />}>
        {t(`${empty}.text`)}
      </EmptyState>
    );
  return (
    <ul aria-label={t(names ? "list" : "own.list")} className="grid grid-cols-1 gap-3">
      {assignments.map((assignment) => (
        <li
          key={assignment.assignmentId}
          className="flex flex-wrap items-start justify-between gap-3 rounded-card border border-line bg-surface p-4"
        >
          <div className="grid min-w-0 grid-cols-1 gap-1">
            <Link href={paths.assignment(assignment.assignmentId)}>{titleOf(assignment)}</Link>
            <p className="text-sm text-muted">
              {[
                names?.get(assignment.clientId),
                t("givenAt", { day: given.shortDay(assignment.givenAt) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          <AssignmentBadges assignment={assignment} />
        </li>
      ))}
    </ul>
  );
}
