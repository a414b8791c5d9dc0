import type { SafetyPlan } from "@hearth/contracts/homework/safetyPlan";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/api/trpc.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PlanView } from "./PlanView.tsx";

type VersionDialogProps = {
  readonly version: number;
  readonly onClose: () => void;
  readonly onUse: (plan: SafetyPlan) => void;
};

/** An earlier plan, to be read and, if wanted, to be used again. */
export function VersionDialog({ version, onClose, onUse }: VersionDialogProps) {
  const { t } = useTranslation(["plan", "common"]);
  const trpc = useTRPC();
  const found = useQuery(trpc.safetyPlan.get.queryOptions({ version }));
  const plan = found.data?.current?.plan;
  return (
    <Dialog
      title={t("versions.one", { version })}
      closeLabel={t("common:close")}
      isOpen
      onOpenChange={onClose}
      actions={(close) => (
        <>
          <Button onPress={close}>{t("common:close")}</Button>
          {plan && (
            <Button
              variant="primary"
              onPress={() => {
                onUse(plan);
                close();
              }}
            >
              {t("versions.use")}
            </Button>
          )}
        </>
      )}
    >
      <Answer query={found}>{({ current }) => current && <PlanView plan={current.plan} />}</Answer>
    </Dialog>
  );
}
