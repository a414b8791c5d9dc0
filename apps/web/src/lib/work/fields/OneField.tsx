import { Radios } from "@hearth/ui/Radios";
import { useSay } from "../useSay.ts";
import { type FieldProps, useAsked } from "./fieldProps.ts";

/** One of several. */
export function OneField({
  field,
  chosen,
  isMissing,
  onAnswer,
}: FieldProps<"one"> & { readonly chosen: string }) {
  const say = useSay();
  const asked = useAsked(field, isMissing);
  return (
    <Radios
      {...asked}
      options={field.options.map(({ optionId, label }) => ({ id: optionId, label: say(label) }))}
      value={chosen === "" ? null : chosen}
      onChange={onAnswer}
      isRequired={field.required}
    />
  );
}
