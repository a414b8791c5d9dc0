import { Link } from "@hearth/ui/Link";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keptFor } from "../../lib/kept/keptShelf.ts";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";

/** Whether this opens without network on this device, and where that is chosen. */
export function KeepHint() {
  const { t } = useTranslation("plan");
  const { personId } = useMe();
  const [isKept] = useState(() => keptFor() === personId);
  if (isKept) return <p className="text-sm text-muted">{t("kept.yes")}</p>;
  return (
    <p className="text-sm text-muted">
      {t("kept.no")} <Link href={paths.passkey}>{t("kept.choose")}</Link>
    </p>
  );
}
