import { Meter } from "@hearth/ui/Meter";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { ChartOrTable } from "./ChartOrTable.tsx";
import type { Hours, Week } from "./shapes.ts";
import { useLength } from "./useLength.ts";
import { usePlainDay } from "../../lib/time/usePlainDay.ts";

const WeekChart = lazy(() =>
  import("./WeekChart.tsx").then(({ WeekChart: it }) => ({ default: it })),
);

/** The hours of each week against the rule, and how far the present one has come. */
export function HoursPart({ hours: { profile, weeks } }: { readonly hours: Hours }) {
  const { t } = useTranslation("progress");
  const length = useLength();
  const day = usePlainDay();
  const now = weeks.at(-1);
  const rule = { week: length(profile.weekMinutes), day: length(profile.dayMinutes) };
  const row = ({ weekOf, minutes, daysMet, met, days }: Week) => ({
    key: weekOf,
    cells: [
      day(weekOf),
      length(minutes),
      days
        .map((one) => t("dayLength", { day: day(one.day), length: length(one.minutes) }))
        .join(", "),
      daysMet,
      met ? t("hours.met") : t("hours.notMet"),
    ],
  });
  return (
    <>
      {now && (
        <Meter
          label={t("hours.thisWeek")}
          value={Math.min(1, now.minutes / Math.max(1, profile.weekMinutes))}
          valueLabel={t("hours.of", { length: length(now.minutes), rule: rule.week })}
        />
      )}
      <p>{t("hours.rule", rule)}</p>
      <ChartOrTable
        note={t("hours.note", rule)}
        table={{
          label: t("hours.table"),
          columns: [
            t("hours.week"),
            t("hours.length"),
            t("hours.days"),
            t("hours.daysMet", rule),
            t("hours.rulesWeek", rule),
          ],
          rows: weeks.map(row),
        }}
      >
        <WeekChart
          weeks={weeks.map(({ weekOf, minutes }) => ({ name: day(weekOf), hours: minutes / 60 }))}
          rule={profile.weekMinutes / 60}
        />
      </ChartOrTable>
    </>
  );
}
