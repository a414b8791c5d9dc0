import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { useTranslation } from "react-i18next";
import type { AskedProps } from "./doorParts.ts";

/** Asks whether somebody is to go back to the waiting room. */
export function SendBackDialog({ person, act, onDone }: AskedProps) {
  const { t } = useTranslation("arriving");
  const { participantId, name } = person;
  const send = () => void act("sendBack", { participantId }).then(onDone);
  return (
    <Dialog
      role="alertdialog"
      title={t("person.sendBackAsk", { name })}
      isOpen
      onOpenChange={onDone}
      actions={() => (
        <>
          <Button onPress={onDone}>{t("cancel")}</Button>
          <Button variant="danger" onPress={send}>
            {t("person.sendBack")}
          </Button>
        </>
      )}
    >
      <p>{t("person.sendBackText")}</p>
    </Dialog>
  );
}
