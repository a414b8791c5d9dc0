import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import { browserOf } from "./browser.ts";
import type { DeviceFault, DeviceKind } from "./openDevices.ts";

type DeviceTroubleProps = {
  readonly kind: DeviceKind;
  readonly fault: DeviceFault;
  readonly onTryAgain: () => void;
};

/** Why a device can't be had, the steps for this browser, and another try without a reload. */
export function DeviceTrouble({ kind, fault, onTryAgain }: DeviceTroubleProps) {
  const { t } = useTranslation(["join", "common"]);
  const steps =
    fault === "denied"
      ? t(`devices.steps.${browserOf(navigator.userAgent)}`, { returnObjects: true })
      : [];
  return (
    <Alert
      tone="warn"
      role="status"
      title={t(`devices.${kind}.${fault}`)}
      actions={<Button onPress={onTryAgain}>{t("common:tryAgain")}</Button>}
    >
      {steps.length > 0 ? (
        <ol className="list-decimal space-y-1 pl-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p>{t(`devices.${fault}Help`)}</p>
      )}
    </Alert>
  );
}
