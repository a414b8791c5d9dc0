import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

type TakenOutProps = { readonly skill: string; readonly onUndo: () => void };

/** A card was taken out: one press puts it back. The focus is on it, since the card that had it is gone. */
export function TakenOut({ skill, onUndo }: TakenOutProps) {
  const { t } = useTranslation("plan");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector("button")?.focus();
  }, [skill]);
  return (
    <div ref={place}>
      <Alert
        tone="info"
        role="status"
        actions={<Button onPress={onUndo}>{t("cards.undo")}</Button>}
      >
        {t("cards.removed", { skill })}
      </Alert>
    </div>
  );
}
