import { type FieldProps, useAsked } from "./fieldProps.ts";
import { Scale } from "./Scale.tsx";

/** A place on a scale. */
export function RatingField({
  field,
  rated,
  isMissing,
  onAnswer,
}: FieldProps<"rating"> & { readonly rated: number | null }) {
  const asked = useAsked(field, isMissing);
  return (
    <Scale scale={field} {...asked} rated={rated} onRate={onAnswer} isRequired={field.required} />
  );
}
