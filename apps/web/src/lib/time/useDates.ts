import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** How dates and times are said in the language of the page and one time zone. */
export function useDates(timeZone: string) {
  const { i18n } = useTranslation();
  return useMemo(() => formats(i18n.language, timeZone), [i18n.language, timeZone]);
}

function formats(language: string, timeZone: string) {
  const made = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone, ...options });
    return (at: string) => format.format(new Date(at));
  };
  const zoneFormat = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "long" });
  return {
    day: made({ weekday: "long", day: "numeric", month: "long" }),
    shortDay: made({ weekday: "short", day: "numeric", month: "short" }),
    time: made({ hour: "numeric", minute: "2-digit" }),
    dayTime: made({
      weekday: "long",
      day: "numeric",
      month: "long",
      hour: "numeric",
      minute: "2-digit",
    }),
    /** The zone in words, as it is called at that moment: summer and winter time differ. */
    zone: (at: string) =>
      zoneFormat.formatToParts(new Date(at)).find(({ type }) => type === "timeZoneName")?.value ??
      timeZone,
  };
}
