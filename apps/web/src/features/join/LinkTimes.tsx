import { useTranslation } from "react-i18next";
import { deviceTimeZone, sameClock } from "../../lib/time/zones.ts";
import { useDates } from "../../lib/time/useDates.ts";
import type { InspectedLink } from "./doors.ts";

/** When the doors open and close, on the visitor's own clock; and on the group's, where that is another. */
export function LinkTimes({ link }: { readonly link: InspectedLink }) {
  const { t } = useTranslation("join");
  const own = deviceTimeZone();
  const dates = useDates(own);
  const groupDates = useDates(link.timeZone);
  const { opensAt, endsAt } = link;
  return (
    <div className="grid gap-1">
      <p className="font-semibold">
        {t(link.state === "early" ? "times.opens" : "times.open", {
          opens: dates.dayTime(opensAt),
          ends: dates.time(endsAt),
        })}
      </p>
      <p className="text-sm">{t("times.yourZone", { zone: dates.zone(opensAt) })}</p>
      {!sameClock(opensAt, own, link.timeZone) && (
        <p className="text-sm">
          {t("times.groupZone", {
            opens: groupDates.time(opensAt),
            zone: groupDates.zone(opensAt),
          })}
        </p>
      )}
    </div>
  );
}
