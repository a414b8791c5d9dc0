import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components/RadioGroup";
import { Text } from "react-aria-components/Text";

export type RadioOption = { readonly id: string; readonly label: string };

export type RadiosProps = {
  readonly label: ReactNode;
  readonly options: readonly RadioOption[];
  /** Null: nothing is chosen yet. */
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** `list`: one below the other. `chips`: side by side, for numbers and single words. */
  readonly look?: "list" | "chips";
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
};

const looks = { list: "grid grid-cols-1 gap-2", chips: "flex flex-wrap gap-2" } as const;
const button = {
  list: "gap-3 px-3.5 py-2.5 w-full text-left",
  chips: "min-w-target justify-center px-3 py-2",
} as const;

/** One of several, all in sight. What is not answered looks so. */
export function Radios(props: RadiosProps) {
  const { label, options, value, onChange, look = "list", description, error } = props;
  return (
    <RadioGroup
      value={value}
      onChange={onChange}
      isRequired={props.isRequired ?? false}
      isInvalid={error !== undefined}
      className="grid grid-cols-1 gap-2"
    >
      <Label className="font-semibold text-ink">{label}</Label>
      {description && (
        <Text slot="description" className="text-sm text-muted">
          {description}
        </Text>
      )}
      <div className={looks[look]}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id}>
            <RadioButton
              className={`group flex min-h-target cursor-pointer items-center rounded-control border border-line-strong bg-surface text-ink data-hovered:bg-sunken data-selected:border-accent data-selected:bg-accent-soft data-selected:text-on-accent-soft forced-colors:data-selected:bg-[Highlight] forced-colors:data-selected:text-[HighlightText] ${button[look]}`}
            >
              {look === "list" && (
                <span
                  aria-hidden
                  className="size-5 shrink-0 rounded-full border-2 border-line-strong bg-surface group-data-selected:border-[6px] group-data-selected:border-accent"
                />
              )}
              {option.label}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError className="text-sm font-medium text-danger">{error}</FieldError>
    </RadioGroup>
  );
}
