import "./words.ts";
import { Choice } from "@hearth/ui/Choice";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { stretchOfDays } from "../../lib/time/dates.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { useNow } from "../../lib/time/useNow.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { plans, type Plan } from "./plans.ts";
import { SessionList } from "./SessionList.tsx";
import { useSchedule } from "./useSchedule.ts";

/** The sessions of a day or a week, on the clock of who asks. */
export function TodayPage() {
  const { t } = useTranslation("today");
  const { timeZone } = useMe();
  const [plan, setPlan] = useState<Plan>("today");
  const now = useNow();
  const stretch = stretchOfDays(now, timeZone, plans[plan]);
  const schedule = useSchedule(stretch);
  const dates = useDates(timeZone);
  const heading =
    plan === "week" ? t("weekFrom", { day: dates.day(stretch.from) }) : dates.day(stretch.from);
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeading note={t("zone", { zone: dates.zone(stretch.from) })}>{heading}</PageHeading>
        <Choice
          label={t("period")}
          options={(["today", "tomorrow", "week"] as const).map((id) => ({ id, label: t(id) }))}
          value={plan}
          onChange={setPlan}
        />
      </div>
      <Answer query={schedule}>
        {({ sessions }) => (
          <SessionList sessions={sessions} plan={plan} timeZone={timeZone} now={now} />
        )}
      </Answer>
    </div>
  );
}
