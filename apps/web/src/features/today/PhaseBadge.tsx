import { Badge } from "@hearth/ui/Badge";
import { useTranslation } from "react-i18next";
import type { Temporal } from "temporal-polyfill";
import { minutesUntil } from "../../lib/time/dates.ts";

type PhaseBadgeProps = {
  readonly phase: "scheduled" | "live" | "ended";
  readonly startsAt: string;
  readonly now: Temporal.Instant;
};

/** How a session stands, in words. */
export function PhaseBadge({ phase, startsAt, now }: PhaseBadgeProps) {
  const { t } = useTranslation("today");
  if (phase === "live") return <Badge tone="good">{t("phase.live")}</Badge>;
  if (phase === "ended") return <Badge>{t("phase.ended")}</Badge>;
  const minutes = minutesUntil(now, startsAt);
  if (minutes <= 0) return <Badge tone="warn">{t("phase.due")}</Badge>;
  if (minutes <= 60) return <Badge tone="accent">{t("phase.soon", { count: minutes })}</Badge>;
  return <Badge>{t("phase.scheduled")}</Badge>;
}
