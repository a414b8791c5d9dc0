import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { useTranslation } from "react-i18next";
import type { Acting } from "./useAct.ts";

type LeaveDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onLeave: () => void;
} & Pick<Acting, "act" | "pending">;

/** Who leads says which: the group goes on without them, or the session is over for everybody. */
export function LeaveDialog({ isOpen, onOpenChange, onLeave, act, pending }: LeaveDialogProps) {
  const { t } = useTranslation("live");
  return (
    <Dialog
      role="alertdialog"
      title={t("leave.title")}
      closeLabel={t("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={() => (
        <>
          <Button onPress={onLeave}>{t("leave.onlyMe")}</Button>
          <Button
            variant="danger"
            isPending={pending === "end"}
            onPress={() => void act("end", {}).then((done) => onOpenChange(!done))}
          >
            {t("leave.endForAll")}
          </Button>
        </>
      )}
    >
      <p>{t("leave.text")}</p>
    </Dialog>
  );
}
