import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";
import { isWeak, strengthHere } from "../device/isWeak.ts";

type EffectSwitchProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Something done to sound on the device; said to be slow where it may be. */
export function EffectSwitch({ label, isOn, onChange }: EffectSwitchProps) {
  const { t } = useTranslation("devices");
  return (
    <div className="grid grid-cols-1 gap-1">
      <Switch isSelected={isOn} onChange={onChange}>
        {label}
      </Switch>
      <p className="text-sm text-muted">
        {t("effects.note")} {isWeak(strengthHere()) && t("effects.weak")}
      </p>
    </div>
  );
}
