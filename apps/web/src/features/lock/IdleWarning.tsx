import "./words.ts";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { useTranslation } from "react-i18next";

/** Before the page locks: any key and any touch keeps it open, and so does the button. */
export function IdleWarning({ secondsLeft }: { readonly secondsLeft: number | null }) {
  const { t } = useTranslation("lock");
  return (
    <Dialog
      role="alertdialog"
      title={t("warnTitle")}
      isOpen={secondsLeft !== null}
      actions={() => <Button variant="primary">{t("stay")}</Button>}
    >
      <p className="tabular-nums">{t("warnText", { seconds: secondsLeft ?? 0 })}</p>
    </Dialog>
  );
}
