import type { NoteField } from "@hearth/contracts/sessions/notes";
import { Checkbox } from "@hearth/ui/Checkbox";
import { useFormWords } from "./useFormWords.ts";

type SeveralFieldProps = {
  readonly field: NoteField;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
};

/** Any of several. */
export function SeveralField({ field, chosen, onChange }: SeveralFieldProps) {
  const say = useFormWords();
  const toggle = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset className="grid grid-cols-1">
      <legend className="text-sm font-semibold">{say(field.label)}</legend>
      {field.options.map(({ optionId, label }) => (
        <Checkbox
          key={optionId}
          isSelected={chosen.includes(optionId)}
          onChange={(isChosen) => toggle(optionId, isChosen)}
        >
          {say(label)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
