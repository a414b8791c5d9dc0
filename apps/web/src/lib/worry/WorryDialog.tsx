import "./words.ts";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { useTranslation } from "react-i18next";
import { isUnderway } from "../api/outbox.ts";
import { ChangeAlert } from "../ui/ChangeAlert.tsx";
import { useWorry } from "./useWorry.ts";
import { WorryFields } from "./WorryFields.tsx";
import { WorryRaised } from "./WorryRaised.tsx";
import { useWorryDraft } from "./useWorryDraft.ts";

type WorryDialogProps = {
  readonly clientId: string;
  readonly name: string;
  readonly onDone: () => void;
};

/** Puts a client into the queue of who needs somebody, with a reason; then tells where they are in it. */
export function WorryDialog({ clientId, name, onDone }: WorryDialogProps) {
  const { t } = useTranslation(["worry", "common"]);
  const { raise, item, last, place } = useWorry(clientId);
  const written = useWorryDraft(raise);
  const isSent = isUnderway(last) || item !== null;
  return (
    <Dialog
      title={t("title", { name })}
      closeLabel={t("common:close")}
      isOpen
      onOpenChange={onDone}
      actions={(close) => (
        <>
          <Button onPress={close}>{t(isSent ? "common:close" : "common:cancel")}</Button>
          {item === null && (
            <Button variant="primary" onPress={written.submit} isPending={isUnderway(last)}>
              {t("confirm")}
            </Button>
          )}
        </>
      )}
    >
      <ChangeAlert change={last} />
      {item ? <WorryRaised item={item} name={name} place={place} /> : <WorryFields {...written} />}
    </Dialog>
  );
}
