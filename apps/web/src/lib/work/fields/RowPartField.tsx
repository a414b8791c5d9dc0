import type { AnswerRow } from "@hearth/contracts/homework/answers";
import type { RowPart } from "@hearth/contracts/homework/form";
import { Checkbox } from "@hearth/ui/Checkbox";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";
import { useSay } from "../useSay.ts";
import { Scale } from "./Scale.tsx";

type Value = AnswerRow["parts"][string];
type RowPartFieldProps = {
  readonly part: RowPart;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
};

/** One part of a line. */
export function RowPartField({ part, value, onChange }: RowPartFieldProps) {
  const { t } = useTranslation("work");
  const say = useSay();
  const label = say(part.label);
  switch (part.kind) {
    case "line":
      return (
        <TextField label={label} maxLength={500} value={String(value ?? "")} onChange={onChange} />
      );
    case "yesNo":
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case "one":
      return (
        <Select
          label={label}
          placeholder={t("choose")}
          options={part.options.map((option) => ({
            id: option.optionId,
            label: say(option.label),
          }))}
          value={typeof value === "string" ? value : null}
          onChange={onChange}
        />
      );
    case "rating":
      return (
        <Scale
          scale={part}
          label={label}
          rated={typeof value === "number" ? value : null}
          onRate={onChange}
        />
      );
  }
}
