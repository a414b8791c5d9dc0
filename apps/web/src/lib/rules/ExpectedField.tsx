import "./words.ts";
import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";

type ExpectedFieldProps = {
  /** The hour and minute, as a clock shows them; empty where no time is shown. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** When the group is expected to begin, on the clock of who says it. */
export function ExpectedField({ value, onChange }: ExpectedFieldProps) {
  const { t } = useTranslation("rules");
  return (
    <TextField
      label={t("door.expected")}
      description={t("door.expectedText")}
      type="time"
      value={value}
      onChange={onChange}
    />
  );
}
