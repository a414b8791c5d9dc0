import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";

type NewerAlertProps = { readonly onMine: () => void; readonly onTheirs: () => void };

/** Somebody else saved first. One's own is still there, and may take the place of theirs. */
export function NewerAlert({ onMine, onTheirs }: NewerAlertProps) {
  const { t } = useTranslation();
  return (
    <Alert
      tone="warn"
      role="alert"
      title={t("newer.title")}
      actions={
        <>
          <Button onPress={onMine}>{t("newer.mine")}</Button>
          <Button onPress={onTheirs}>{t("newer.theirs")}</Button>
        </>
      }
    >
      {t("newer.text")}
    </Alert>
  );
}
