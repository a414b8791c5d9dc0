import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useSavedMutation } from "../../../lib/api/useSavedMutation.ts";
import { ChangeAlert } from "../../../lib/ui/ChangeAlert.tsx";

type LinkDialogProps = {
  readonly step: "resend" | "revoke";
  readonly about: { readonly sessionId: string; readonly personId: string };
  readonly name: string;
  readonly onDone: () => void;
};

/** Sends somebody's link again, or takes it back, and says what came of it. */
export function LinkDialog({ step, about, name, onDone }: LinkDialogProps) {
  const { t } = useTranslation("arriving");
  const trpc = useTRPC();
  const sending = useSavedMutation(trpc.links.send);
  const revoking = useSavedMutation(trpc.links.revoke);
  const { save, changes } = step === "resend" ? sending : revoking;
  const last = changes.filter(({ input }) => input.personId === about.personId).at(-1);
  const isDone = last?.state === "saved";
  return (
    <Dialog
      title={step === "resend" ? t("person.resend") : t("person.revokeAsk", { name })}
      closeLabel={t("close")}
      isOpen
      onOpenChange={onDone}
      actions={() => (
        <Button
          variant={step === "resend" ? "primary" : "danger"}
          isDisabled={isDone}
          onPress={() => void save(about)}
        >
          {t(`person.${step}`)}
        </Button>
      )}
    >
      <div className="grid gap-3">
        <p>{step === "resend" ? name : t("person.revokeText")}</p>
        <ChangeAlert change={last} />
        {isDone && (
          <Alert tone="good" role="status">
            {t(step === "resend" ? "person.resent" : "person.revoked")}
          </Alert>
        )}
      </div>
    </Dialog>
  );
}
