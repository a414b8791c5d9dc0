import { Radios } from "@hearth/ui/Radios";
import { useTranslation } from "react-i18next";
import { type FieldProps, useAsked } from "./fieldProps.ts";

/** Yes or no. */
export function YesNoField({
  field,
  isYes,
  isMissing,
  onAnswer,
}: FieldProps<"yesNo"> & { readonly isYes: boolean | null }) {
  const { t } = useTranslation("work");
  const asked = useAsked(field, isMissing);
  const chosen = isYes === true ? "yes" : "no";
  return (
    <Radios
      {...asked}
      look="chips"
      options={[
        { id: "yes", label: t("yes") },
        { id: "no", label: t("no") },
      ]}
      value={isYes === null ? null : chosen}
      onChange={(id) => onAnswer(id === "yes")}
      isRequired={field.required}
    />
  );
}
