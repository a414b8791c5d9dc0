import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Card } from "@hearth/ui/Card";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Temporal } from "temporal-polyfill";
import type { Outputs } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { OpenGroup } from "./OpenGroup.tsx";
import { SessionWays } from "./SessionWays.tsx";
import { Standing } from "./Standing.tsx";

type SessionCardProps = {
  readonly session: Outputs["schedule"]["list"]["sessions"][number];
  readonly timeZone: string;
  readonly now: Temporal.Instant;
  readonly level: 2 | 3;
};

/** One session: when, how it stands, the one thing to do now, and the ways to what belongs to it. */
export function SessionCard({ session, timeZone, now, level }: SessionCardProps) {
  const { t } = useTranslation(["today", "common"]);
  const { time } = useDates(timeZone);
  const id = useId();
  const { sessionId, startsAt, endsAt, phase, kind } = session;
  const groupName = session.groupName ?? t("someGroup");
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Card labelledBy={id} className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <Heading id={id} className="text-xl font-bold">
            {groupName}
          </Heading>
          <p className="text-muted tabular-nums">
            {t("times", { from: time(startsAt), to: time(endsAt) })}
          </p>
          <p className="text-muted">{t(`common:kinds.${kind}`)}</p>
        </div>
        <Standing session={session} now={now} />
      </div>
      {phase === "live" && (
        <ButtonLink variant="primary" size="lg" href={paths.room(sessionId)}>
          {t("goIn")}
        </ButtonLink>
      )}
      {phase === "scheduled" && <OpenGroup sessionId={sessionId} />}
      <SessionWays
        session={session}
        label={t("ways", { group: groupName, from: time(startsAt) })}
      />
    </Card>
  );
}
