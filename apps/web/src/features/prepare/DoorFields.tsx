import { Section } from "@hearth/ui/Section";
import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";
import { ExpectedField } from "../../lib/rules/ExpectedField.tsx";
import { PasscodeField } from "../../lib/rules/PasscodeField.tsx";
import { WaitingRoomSwitch } from "../../lib/rules/WaitingRoomSwitch.tsx";
import type { RulesDraft } from "./rulesDraft.ts";

type DoorFieldsProps = {
  readonly draft: RulesDraft;
  readonly hasPasscode: boolean;
  /** It was tried to save a passcode that is none. */
  readonly isRefused: boolean;
  readonly onChange: (news: Partial<RulesDraft>) => void;
};

/** The way in: waiting room, passcode, and the start that who waits is told. */
export function DoorFields({ draft, hasPasscode, isRefused, onChange }: DoorFieldsProps) {
  const { t } = useTranslation(["prepare", "rules"]);
  const { waitingRoom, passcode, takesPasscodeAway, clock } = draft;
  const isKept = hasPasscode && passcode === "";
  return (
    <Section title={t("rules.door")}>
      <WaitingRoomSwitch isOn={waitingRoom} onChange={(isOn) => onChange({ waitingRoom: isOn })} />
      <p>{t(hasPasscode ? "rules:door.hasPasscode" : "rules:door.noPasscode")}</p>
      <PasscodeField
        value={passcode}
        onChange={(written) => onChange({ passcode: written, takesPasscodeAway: false })}
        error={isRefused ? t("rules.passcodeShort") : undefined}
      />
      {hasPasscode && <p className="text-sm text-muted">{t("rules.passcodeKept")}</p>}
      {isKept && (
        <Switch
          isSelected={takesPasscodeAway}
          onChange={(isAway) => onChange({ takesPasscodeAway: isAway })}
        >
          {t("rules:door.takePasscode")}
        </Switch>
      )}
      <ExpectedField value={clock} onChange={(written) => onChange({ clock: written })} />
    </Section>
  );
}
