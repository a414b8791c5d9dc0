import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/time/useDates.ts";
import { ChartOrTable } from "./ChartOrTable.tsx";
import { MarkBadge } from "./MarkBadge.tsx";
import type { Trend } from "./shapes.ts";

const TrendChart = lazy(() =>
  import("./TrendChart.tsx").then(({ TrendChart: it }) => ({ default: it })),
);

type TrendPartProps = { readonly trend: Trend; readonly timeZone: string };

/** The scores of one instrument in one version. */
export function TrendPart({ trend, timeZone }: TrendPartProps) {
  const { t } = useTranslation("progress");
  const { shortDay } = useDates(timeZone);
  const { instrument, title, min, max, change, points } = trend;
  const name = title ?? instrument.id;
  return (
    <article className="grid grid-cols-1 gap-2">
      <h3 className="text-lg font-semibold">
        {t("scores.of", { name, version: instrument.version })}
      </h3>
      <ChartOrTable
        note={
          change ? t(`scores.note.${change.kind}`, { count: change.points }) : t("scores.noChange")
        }
        table={{
          label: t("scores.table", { name }),
          columns: [t("scores.day"), t("scores.total"), t("scores.band"), t("scores.mark")],
          rows: points.map(({ at, total, band, mark }) => ({
            key: `${at} ${total}`,
            cells: [shortDay(at), total, band ?? "", <MarkBadge key={at} mark={mark} />],
          })),
        }}
      >
        <TrendChart
          points={points.map(({ at, total, mark }) => ({ name: shortDay(at), total, mark }))}
          min={min ?? 0}
          max={max ?? "auto"}
        />
      </ChartOrTable>
    </article>
  );
}
