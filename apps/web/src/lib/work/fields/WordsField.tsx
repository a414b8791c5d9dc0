import { TextField } from "@hearth/ui/TextField";
import { type FieldProps, useAsked } from "./fieldProps.ts";

const heights = { line: undefined, paragraph: 4, page: 14 } as const;

/** An answer in one's own words. */
export function WordsField({
  field,
  text,
  isMissing,
  onAnswer,
}: FieldProps<"text"> & { readonly text: string }) {
  const asked = useAsked(field, isMissing);
  const rows = heights[field.size];
  return (
    <TextField
      {...asked}
      {...(rows !== undefined && { rows })}
      maxLength={field.most}
      value={text}
      onChange={onAnswer}
      isRequired={field.required}
    />
  );
}
