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
  const { state, opensAt, endsAt } = link;
  const told = state === "early" ? opensAt : endsAt;
  return (
    <div className="grid gap-1">
      <p className="font-semibold">
        {t(state === "early" ? "times.opens" : "times.open", {
          opens: dates.dayTime(opensAt),
          ends: dates.time(endsAt),
        })}
      </p>
      <p className="text-sm">{t("times.yourZone", { zone: dates.zone(told) })}</p>
      {!sameClock(told, own, link.timeZone) && (
        <p className="text-sm">
          {t("times.groupZone", { time: groupDates.time(told), zone: groupDates.zone(told) })}
        </p>
      )}
    </div>
  );
}
