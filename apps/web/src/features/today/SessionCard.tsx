import { Badge } from "@hearth/ui/Badge";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Card } from "@hearth/ui/Card";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Temporal } from "temporal-polyfill";
import type { Outputs } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { Link } from "@hearth/ui/Link";
import { OpenGroup } from "./OpenGroup.tsx";
import { PhaseBadge } from "./PhaseBadge.tsx";

type SessionCardProps = {
  readonly session: Outputs["schedule"]["list"]["sessions"][number];
  readonly timeZone: string;
  readonly now: Temporal.Instant;
  readonly level: 2 | 3;
};

/** One session: when, how it stands, the one thing to do now, and the ways to what belongs to it. */
export function SessionCard({ session, timeZone, now, level }: SessionCardProps) {
  const { t } = useTranslation("today");
  const { time } = useDates(timeZone);
  const id = useId();
  const { sessionId, groupId, groupName, startsAt, endsAt, phase, present, waiting } = session;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Card labelledBy={id} className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <Heading id={id} className="text-xl font-bold">
            {groupName ?? t("someGroup")}
          </Heading>
          <p className="text-muted tabular-nums">
            {t("times", { from: time(startsAt), to: time(endsAt) })}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <PhaseBadge phase={phase} startsAt={startsAt} now={now} />
          {phase === "live" && present !== null && (
            <Badge>{t("present", { count: present })}</Badge>
          )}
          {phase !== "ended" && waiting !== null && waiting > 0 && (
            <Badge tone="warn">{t("waiting", { count: waiting })}</Badge>
          )}
        </div>
      </div>
      {phase === "live" && (
        <ButtonLink variant="primary" size="lg" href={paths.room(sessionId)}>
          {t("goIn")}
        </ButtonLink>
      )}
      {phase === "scheduled" && <OpenGroup sessionId={sessionId} />}
      <nav
        aria-label={t("ways", { group: groupName ?? t("someGroup") })}
        className="flex flex-wrap gap-x-5 border-t border-line pt-2"
      >
        <Link href={paths.people(groupId, sessionId)}>{t("people")}</Link>
        <Link href={paths.minutes(sessionId)}>{t("minutes")}</Link>
        <Link href={paths.messages(groupId)}>{t("messages")}</Link>
        <Link href={paths.schedule(groupId)}>{t("schedule")}</Link>
      </nav>
    </Card>
  );
}
