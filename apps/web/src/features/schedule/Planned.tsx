import { Alert } from "@hearth/ui/Alert";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import { type Outputs, useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";

type PlannedProps = { readonly session: Outputs["schedule"]["create"] };

/** The session was saved: when it is, and where to go next. */
export function Planned({ session }: PlannedProps) {
  const { t } = useTranslation("schedule");
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  const { groupId, sessionId, startsAt } = session;
  return (
    <Alert
      tone="good"
      role="status"
      title={t("done", { start: dayTime(startsAt) })}
      actions={
        <>
          <ButtonLink href={paths.people(groupId, sessionId)}>{t("toPeople")}</ButtonLink>
          <ButtonLink href={paths.today}>{t("toToday")}</ButtonLink>
        </>
      }
    />
  );
}
