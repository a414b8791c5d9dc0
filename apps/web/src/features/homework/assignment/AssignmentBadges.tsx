import type { Assignment } from "@hearth/contracts/homework/common";
import { Badge } from "@hearth/ui/Badge";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/time/useDates.ts";

const tones = { open: "accent", returned: "warn", submitted: "good", closed: "plain" } as const;

/** How far it has come, and until when it is to be done. */
export function AssignmentBadges({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation("homework");
  // A date without a time is the same day everywhere.
  const due = useDates("UTC");
  const { dose, dueOn, status, turnsDone, newFeedback } = assignment;
  return (
    <div className="flex flex-wrap gap-2">
      {newFeedback && <Badge tone="accent">{t("newFeedback")}</Badge>}
      {dose.times > 1 && <Badge>{t("turns", { done: turnsDone, times: dose.times })}</Badge>}
      {dueOn !== null && <Badge>{t("due", { day: due.shortDay(dueOn) })}</Badge>}
      <Badge tone={tones[status]}>{t(status)}</Badge>
    </div>
  );
}
