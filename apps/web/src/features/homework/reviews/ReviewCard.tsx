import { Badge } from "@hearth/ui/Badge";
import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import { type Outputs, useMe } from "../../../lib/me.ts";
import { paths } from "../../../lib/paths.ts";
import { useDates } from "../../../lib/time/useDates.ts";
import { useTitle } from "../../../lib/work/useTitle.ts";

type Item = Outputs["homework"]["reviews"]["items"][number];

/** One try that waits: whose, what, since when, how pressing. */
export function ReviewCard({ item }: { readonly item: Item }) {
  const { t } = useTranslation("homework");
  const titleOf = useTitle();
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  const due = useDates("UTC");
  const { submission, assignment, risk, flaggedAt, clientName, groupName } = item;
  const since = submission.submittedAt ?? flaggedAt;
  return (
    <li className="grid grid-cols-1 gap-2 rounded-card border border-line bg-surface p-4">
      <Link href={paths.tried(submission.submissionId)}>
        {[clientName, titleOf(assignment)].filter(Boolean).join(": ")}
      </Link>
      <p className="text-sm text-muted">
        {[groupName, since && t("reviews.since", { when: dayTime(since) })]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <div className="flex flex-wrap gap-2">
        {risk && <Badge tone="danger">{t(`flags.${risk}`)}</Badge>}
        {submission.state === "draft" && <Badge>{t("reviews.draft")}</Badge>}
        {submission.attempt > 1 && (
          <Badge>{t("reviews.attempt", { attempt: submission.attempt })}</Badge>
        )}
        {assignment.dueOn !== null && (
          <Badge>{t("due", { day: due.shortDay(assignment.dueOn) })}</Badge>
        )}
      </div>
    </li>
  );
}
