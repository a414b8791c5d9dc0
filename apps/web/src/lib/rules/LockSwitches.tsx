import "./words.ts";
import type { Locks } from "@hearth/contracts/live/floor";
import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";
import { type LockName, lockNames } from "./lockNames.ts";

type LockSwitchesProps = {
  readonly locks: Locks;
  readonly onChange: (name: LockName, isLocked: boolean) => void;
};

/** What clients may do: each a switch that is on while it is allowed. */
export function LockSwitches({ locks, onChange }: LockSwitchesProps) {
  const { t } = useTranslation("rules");
  return (
    <>
      <p className="text-sm text-muted">{t("help")}</p>
      {lockNames.map((name) => (
        <Switch
          key={name}
          isSelected={!locks[name]}
          onChange={(isAllowed) => onChange(name, !isAllowed)}
        >
          {t(`may.${name}`)}
        </Switch>
      ))}
    </>
  );
}
