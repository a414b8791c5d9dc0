import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { useTranslation } from "react-i18next";

type RevokeLinkProps = {
  readonly name: string;
  readonly isPending: boolean;
  readonly onRevoke: () => void;
};

/** Takes a link back, after asking: who is in the room by it is out at once. */
export function RevokeLink({ name, isPending, onRevoke }: RevokeLinkProps) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <DialogTrigger>
      <Button variant="quiet" isDisabled={isPending} aria-label={t("revokeOf", { name })}>
        {t("revoke")}
      </Button>
      <Dialog
        role="alertdialog"
        title={t("revokeAsk", { name })}
        actions={(close) => (
          <>
            <Button onPress={close}>{t("common:cancel")}</Button>
            <Button
              variant="danger"
              onPress={() => {
                onRevoke();
                close();
              }}
            >
              {t("revoke")}
            </Button>
          </>
        )}
      >
        <p>{t("revokeNote")}</p>
      </Dialog>
    </DialogTrigger>
  );
}
