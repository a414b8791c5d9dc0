import type { EffectState } from "@hearth/media-client/effect";
import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";
import { isWeak, strengthHere } from "../../../lib/device/isWeak.ts";

type EffectSwitchProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly state?: EffectState;
  readonly onChange: (isOn: boolean) => void;
};

/** Something done to picture or sound on the device; said to be slow where it may be. */
export function EffectSwitch({ label, isOn, state = "off", onChange }: EffectSwitchProps) {
  const { t } = useTranslation("join");
  return (
    <div className="grid grid-cols-1 gap-1">
      <Switch isSelected={isOn} onChange={onChange}>
        {label}
      </Switch>
      <p className="text-sm text-muted">
        {t("devices.effects.note")} {isWeak(strengthHere()) && t("devices.effects.weak")}
      </p>
      <p role="status" className="text-sm empty:hidden">
        {state === "starting" && t("devices.effects.starting")}
        {state === "failed" && t("devices.effects.failed")}
      </p>
    </div>
  );
}
