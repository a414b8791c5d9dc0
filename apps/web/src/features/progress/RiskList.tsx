import { Badge } from "@hearth/ui/Badge";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/time/useDates.ts";
import type { Risk } from "./shapes.ts";

type RiskListProps = { readonly risks: readonly Risk[]; readonly timeZone: string };

const tones = { info: "plain", same_day: "warn", now: "danger" } as const;

/** Risk items that are open: how urgent, since when, by when, and whether somebody has taken them. */
export function RiskList({ risks, timeZone }: RiskListProps) {
  const { t } = useTranslation("progress");
  const { dayTime } = useDates(timeZone);
  if (risks.length === 0) return <p>{t("risks.none")}</p>;
  return (
    <ul className="grid gap-2">
      {risks.map(({ level, openedAt, dueAt, taken }, place) => (
        <li key={`${place} ${openedAt}`} className="flex flex-wrap items-center gap-2">
          <Badge tone={tones[level]}>{t(`risks.${level}`)}</Badge>
          <span>
            {t(taken ? "risks.taken" : "risks.waiting", {
              since: dayTime(openedAt),
              due: dayTime(dueAt),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
