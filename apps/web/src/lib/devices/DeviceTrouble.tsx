import "./words.ts";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import { whereIs } from "./browser.ts";
import type { DeviceFault, DeviceKind } from "./openDevices.ts";

type DeviceTroubleProps = {
  readonly kind: DeviceKind;
  readonly fault: DeviceFault;
  readonly onTryAgain: () => void;
};

/** Why a device can't be had, the steps for this browser and system, and another try without a reload. */
export function DeviceTrouble({ kind, fault, onTryAgain }: DeviceTroubleProps) {
  const { t } = useTranslation(["devices", "common"]);
  return (
    <Alert
      tone="warn"
      role="status"
      title={t(`${kind}.${fault}`)}
      actions={<Button onPress={onTryAgain}>{t("common:tryAgain")}</Button>}
    >
      {fault === "denied" && <Allowing />}
      {fault === "missing" && <Finding />}
      {(fault === "busy" || fault === "insecure") && <p>{t(`${fault}Help`)}</p>}
    </Alert>
  );
}

/** First the browser's switch, then the system's. */
function Allowing() {
  const { t } = useTranslation("devices");
  const { site, system } = whereIs(navigator);
  return (
    <div className="grid grid-cols-1 gap-2">
      <Steps steps={t(`steps.${site}`, { returnObjects: true })} />
      <p className="font-medium">{t("stillBlocked")}</p>
      <Steps steps={t(`system.${system}`, { returnObjects: true })} />
    </div>
  );
}

function Finding() {
  const { t } = useTranslation("devices");
  const { system } = whereIs(navigator);
  return (
    <div className="grid grid-cols-1 gap-2">
      <p>{t("missingHelp")}</p>
      <Steps steps={t(`system.${system}`, { returnObjects: true })} />
    </div>
  );
}

const Steps = ({ steps }: { readonly steps: readonly string[] }) => (
  <ol className="list-decimal space-y-1 ps-5">
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);
