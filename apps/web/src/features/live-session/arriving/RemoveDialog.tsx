import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { TextField } from "@hearth/ui/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedProps } from "./doorParts.ts";

/** Asks why somebody is removed: without a reason nobody is. */
export function RemoveDialog({ person, act, onDone }: AskedProps) {
  const { t } = useTranslation("arriving");
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const { participantId, name } = person;
  const isMissing = reason.trim() === "";
  const remove = () => {
    setAsked(true);
    if (!isMissing) void act("remove", { participantId, reason }).then(onDone);
  };
  return (
    <Dialog
      role="alertdialog"
      title={t("person.removeAsk", { name })}
      isOpen
      onOpenChange={onDone}
      actions={() => (
        <>
          <Button onPress={onDone}>{t("cancel")}</Button>
          <Button variant="danger" onPress={remove}>
            {t("person.remove")}
          </Button>
        </>
      )}
    >
      <div className="grid gap-3">
        <p>{t("person.removeText")}</p>
        <TextField
          label={t("person.reason")}
          rows={2}
          maxLength={300}
          value={reason}
          onChange={setReason}
          error={isAsked && isMissing ? t("person.reasonNeeded") : undefined}
          isRequired
        />
      </div>
    </Dialog>
  );
}
