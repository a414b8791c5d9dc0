import type { SafetyPlan } from "@hearth/contracts/homework/safetyPlan";
import type { SheetVersion } from "@hearth/contracts/homework/sheets";
import { Button } from "@hearth/ui/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { OtherAlert } from "./OtherAlert.tsx";
import { VersionDialog } from "./VersionDialog.tsx";

type OtherPlanProps = {
  readonly overlooked: SheetVersion | null;
  readonly onUse: (plan: SafetyPlan) => void;
};

/** Another plan, written on another device meanwhile: kept, and offered. */
export function OtherPlan({ overlooked, onUse }: OtherPlanProps) {
  const { t } = useTranslation("plan");
  const [isOpen, setOpen] = useState(false);
  return (
    <OtherAlert overlooked={overlooked}>
      {(settle) => (
        <>
          <Button onPress={() => setOpen(true)}>{t("other.look")}</Button>
          <Button onPress={settle}>{t("other.keep")}</Button>
          {isOpen && overlooked && (
            <VersionDialog
              version={overlooked.version}
              onClose={() => setOpen(false)}
              onUse={(plan) => {
                onUse(plan);
                settle();
              }}
            />
          )}
        </>
      )}
    </OtherAlert>
  );
}
