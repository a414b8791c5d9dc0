import { EmptyState } from "@hearth/ui/EmptyState";
import { CalendarHeart } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Temporal } from "temporal-polyfill";
import type { Outputs } from "../../lib/me.ts";
import { dayOf } from "../../lib/time/dates.ts";
import { useDates } from "../../lib/time/useDates.ts";
import type { Plan } from "./plans.ts";
import { SessionCard } from "./SessionCard.tsx";

type Session = Outputs["schedule"]["list"]["sessions"][number];

type SessionListProps = {
  readonly sessions: readonly Session[];
  readonly plan: Plan;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
};

/** Sessions under the days on which they start. */
export function SessionList({ sessions, plan, timeZone, now }: SessionListProps) {
  const { t } = useTranslation("today");
  const dates = useDates(timeZone);
  if (sessions.length === 0)
    return (
      <EmptyState title={t(`empty.${plan}`)} icon={<CalendarHeart />}>
        {t("empty.text")}
      </EmptyState>
    );
  const days = byDay(sessions, timeZone);
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={ofDay[0] && dates.day(ofDay[0].startsAt)} className="grid gap-4">
      {plan === "week" && ofDay[0] && (
        <h2 className="text-lg font-bold">{dates.day(ofDay[0].startsAt)}</h2>
      )}
      <ul className="grid gap-4">
        {ofDay.map((session) => (
          <li key={session.sessionId}>
            <SessionCard
              session={session}
              timeZone={timeZone}
              now={now}
              level={plan === "week" ? 3 : 2}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function byDay(sessions: readonly Session[], timeZone: string): Map<string, Session[]> {
  const days = new Map<string, Session[]>();
  for (const session of sessions) {
    const day = dayOf(session.startsAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return days;
}
