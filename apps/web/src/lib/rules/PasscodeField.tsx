import "./words.ts";
import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";

type PasscodeFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
};

/** A passcode that takes the place of the one before. */
export function PasscodeField({ value, onChange, error }: PasscodeFieldProps) {
  const { t } = useTranslation("rules");
  return (
    <TextField
      label={t("door.passcode")}
      description={t("door.passcodeRule")}
      autoComplete="off"
      maxLength={20}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
