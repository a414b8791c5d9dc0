import type { Assignment } from "@hearth/contracts/homework/common";
import { Alert } from "@hearth/ui/Alert";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../lib/me.ts";
import { paths } from "../../../lib/paths.ts";
import { dayOf } from "../../../lib/time/dates.ts";
import { useNow } from "../../../lib/time/useNow.ts";
import type { Found } from "./found.ts";

/** The client's one next thing to do with it, or that there is nothing to do for now. */
export function GoOn({ found: { assignment } }: { readonly found: Found }) {
  const { t } = useTranslation("homework");
  const { timeZone } = useMe();
  const next = nextOf(assignment, dayOf(useNow().toString(), timeZone));
  if (next === "submitted" || next === "closed" || next === "tomorrow")
    return <Alert tone="good">{t(`own.${next}`)}</Alert>;
  return (
    <ButtonLink variant="primary" size="lg" href={paths.fillIn(assignment.assignmentId)}>
      {t(`own.${next}`)}
    </ButtonLink>
  );
}

function nextOf({ begun, dose, lastDay, status }: Assignment, today: string) {
  if (status === "submitted" || status === "closed") return status;
  if (begun) return "goOn";
  if (status === "returned") return "again";
  return dose.every === "day" && lastDay === today ? "tomorrow" : "start";
}
