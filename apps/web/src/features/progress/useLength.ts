import { useTranslation } from "react-i18next";

/** Minutes as people say them: hours and minutes. */
export function useLength() {
  const { t } = useTranslation("progress");
  return (minutes: number) =>
    t("length", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
