import { Checkbox } from "@hearth/ui/Checkbox";
import { useSay } from "../useSay.ts";
import { type FieldProps, useAsked } from "./fieldProps.ts";

/** Any of several. */
export function SeveralField({
  field,
  chosen,
  isMissing,
  onAnswer,
}: FieldProps<"several"> & { readonly chosen: readonly string[] }) {
  const say = useSay();
  const { label, description, error } = useAsked(field, isMissing);
  const toggle = (id: string, isChosen: boolean) =>
    onAnswer(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset className="grid grid-cols-1">
      <legend className="font-semibold">{label}</legend>
      {description && <p className="text-sm text-muted">{description}</p>}
      {field.options.map(({ optionId, label: option }) => (
        <Checkbox
          key={optionId}
          isSelected={chosen.includes(optionId)}
          onChange={(isChosen) => toggle(optionId, isChosen)}
        >
          {say(option)}
        </Checkbox>
      ))}
      {error && <p className="text-sm font-medium text-danger">{error}</p>}
    </fieldset>
  );
}
