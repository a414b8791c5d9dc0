import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { TextField } from "@hearth/ui/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type CloseDialogProps = {
  readonly onClose: (note: string) => void;
  readonly onDone: () => void;
};

/** Nothing is closed without words on what was done. */
export function CloseDialog({ onClose, onDone }: CloseDialogProps) {
  const { t } = useTranslation(["risk", "common"]);
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const isMissing = note.trim() === "";
  const submit = () => {
    setAsked(true);
    if (isMissing) return;
    onClose(note.trim());
    onDone();
  };
  return (
    <Dialog
      title={t("closing.title")}
      closeLabel={t("common:close")}
      isOpen
      onOpenChange={onDone}
      actions={(close) => (
        <>
          <Button onPress={close}>{t("common:cancel")}</Button>
          <Button variant="primary" onPress={submit}>
            {t("closing.confirm")}
          </Button>
        </>
      )}
    >
      <TextField
        label={t("closing.note")}
        rows={5}
        maxLength={4000}
        value={note}
        onChange={setNote}
        error={asked && isMissing ? t("closing.missing") : undefined}
        isRequired
      />
    </Dialog>
  );
}
