import type { SheetVersion } from "@hearth/contracts/homework/sheets";
import { Alert } from "@hearth/ui/Alert";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { useSettled } from "../../lib/sheets/useSettled.ts";
import { useDates } from "../../lib/time/useDates.ts";

type OtherAlertProps = {
  readonly overlooked: SheetVersion | null;
  readonly children: (settle: () => void) => ReactNode;
};

/** Says once on this device that something else was written elsewhere. */
export function OtherAlert({ overlooked, children }: OtherAlertProps) {
  const { t } = useTranslation("plan");
  const { dayTime } = useDates(useMe().timeZone);
  const { isSettled, settle } = useSettled(overlooked?.versionId);
  if (!overlooked || isSettled) return null;
  return (
    <Alert tone="warn" role="status" title={t("other.title")} actions={children(settle)}>
      {t("other.text", { when: dayTime(overlooked.savedAt) })}
    </Alert>
  );
}
