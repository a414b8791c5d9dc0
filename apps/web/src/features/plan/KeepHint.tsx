import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import { useKeeps } from "../../lib/kept/useKeeps.ts";
import { paths } from "../../lib/paths.ts";

/** Whether this opens without network on this device, and where that is chosen. */
export function KeepHint() {
  const { t } = useTranslation("plan");
  if (useKeeps()) return <p className="text-sm text-muted">{t("kept.yes")}</p>;
  return (
    <p className="text-sm text-muted">
      {t("kept.no")} <Link href={paths.passkey}>{t("kept.choose")}</Link>
    </p>
  );
}
