import { useTranslation } from "react-i18next";
import type { TimeStretch } from "../../lib/time/dates.ts";
import { sameClock } from "../../lib/time/zones.ts";
import { useDates } from "../../lib/time/useDates.ts";

type PreviewProps = {
  readonly stretch: TimeStretch;
  readonly timeZone: string;
  readonly ownZone: string;
};

/** What was filled in, read back: on the group's clock, and on the own one where that differs. */
export function Preview({ stretch, timeZone, ownZone }: PreviewProps) {
  const { t } = useTranslation("schedule");
  const there = useDates(timeZone);
  const here = useDates(ownZone);
  const { from, to } = stretch;
  return (
    <div
      role="status"
      className="grid gap-1 rounded-control bg-accent-soft p-4 text-on-accent-soft"
    >
      <p>
        {t("preview", { start: there.dayTime(from), end: there.time(to), zone: there.zone(from) })}
      </p>
      {!sameClock(from, timeZone, ownZone) && (
        <p className="text-sm">
          {t("yours", { start: here.dayTime(from), zone: here.zone(from) })}
        </p>
      )}
    </div>
  );
}
