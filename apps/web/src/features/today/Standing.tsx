import { Badge } from "@hearth/ui/Badge";
import { useTranslation } from "react-i18next";
import type { Temporal } from "temporal-polyfill";
import type { Outputs } from "../../lib/me.ts";
import { PhaseBadge } from "./PhaseBadge.tsx";

type StandingProps = {
  readonly session: Outputs["schedule"]["list"]["sessions"][number];
  readonly now: Temporal.Instant;
};

/** How a session stands: its phase, who is there and who waits. */
export function Standing({ session, now }: StandingProps) {
  const { t } = useTranslation("today");
  const { phase, startsAt, present, waiting } = session;
  const waits = phase === "ended" ? 0 : (waiting ?? 0);
  return (
    <div className="flex flex-wrap gap-2">
      <PhaseBadge phase={phase} startsAt={startsAt} now={now} />
      {phase === "live" && present !== null && <Badge>{t("present", { count: present })}</Badge>}
      {waits > 0 && <Badge tone="warn">{t("waiting", { count: waits })}</Badge>}
    </div>
  );
}
