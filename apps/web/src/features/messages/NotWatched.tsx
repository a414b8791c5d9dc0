import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import { HelpNow } from "../../lib/crisis/HelpNow.tsx";

/** Wherever somebody can write: nobody reads it day and night, and what helps right now. */
export function NotWatched() {
  const { t } = useTranslation("messages");
  return (
    <Alert tone="info" title={t("notWatched.title")} actions={<HelpNow />}>
      {t("notWatched.text")}
    </Alert>
  );
}
