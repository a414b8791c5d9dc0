import "./words.ts";
import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";

type WaitingRoomSwitchProps = {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Whether everybody waits until they are let in, with what it means to turn it off. */
export function WaitingRoomSwitch({ isOn, onChange }: WaitingRoomSwitchProps) {
  const { t } = useTranslation("rules");
  return (
    <div>
      <Switch isSelected={isOn} onChange={onChange}>
        {t("door.waitingRoom")}
      </Switch>
      <p className="text-sm text-muted">{t("door.waitingRoomText")}</p>
    </div>
  );
}
