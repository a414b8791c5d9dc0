import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import type { Outputs } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";

type SessionWaysProps = {
  readonly session: Outputs["schedule"]["list"]["sessions"][number];
  readonly label: string;
};

/** The ways to what belongs to a session: some are for who leads it, before it or after it began. */
export function SessionWays({ session, label }: SessionWaysProps) {
  const { t } = useTranslation("today");
  const { sessionId, groupId, phase, present } = session;
  const leads = present !== null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-5 border-t border-line pt-2">
      <li>
        <Link href={paths.people(groupId, sessionId)}>{t("people")}</Link>
      </li>
      {leads && phase !== "ended" && (
        <li>
          <Link href={paths.prepare(sessionId)}>{t("prepare")}</Link>
        </li>
      )}
      <li>
        <Link href={paths.minutes(sessionId)}>{t("minutes")}</Link>
      </li>
      {leads && phase !== "scheduled" && (
        <li>
          <Link href={paths.record(sessionId)}>{t("record")}</Link>
        </li>
      )}
      {leads && (
        <li>
          <Link href={paths.groupProgress(groupId)}>{t("progress")}</Link>
        </li>
      )}
      <li>
        <Link href={paths.thread("group", groupId)}>{t("messages")}</Link>
      </li>
      <li>
        <Link href={paths.schedule(groupId)}>{t("schedule")}</Link>
      </li>
    </ul>
  );
}
