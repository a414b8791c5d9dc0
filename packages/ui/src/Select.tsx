import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { fieldLook, labelLook } from "./fieldLook.ts";
import { itemLook, popoverLook } from "./listLook.ts";

export type SelectOption = { readonly id: string; readonly label: string };

export type SelectProps = {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
};

/** One of several. There is nothing to open while there are none. */
export function Select(props: SelectProps) {
  const { label, options, value, onChange, placeholder = "", description, error } = props;
  return (
    <AriaSelect
      value={value}
      onChange={(id) => {
        if (typeof id === "string") onChange(id);
      }}
      placeholder={placeholder}
      isDisabled={props.isDisabled === true || options.length === 0}
      isInvalid={error !== undefined}
      className="grid grid-cols-1 content-start gap-1.5"
    >
      <Label className={labelLook}>{label}</Label>
      <Button className={`${fieldLook} flex items-center justify-between gap-2 text-start`}>
        <SelectValue className="truncate data-placeholder:text-muted">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden className="size-5 shrink-0" />
      </Button>
      {description && (
        <Text slot="description" className="text-sm text-muted">
          {description}
        </Text>
      )}
      <FieldError className="text-sm font-medium text-danger">{error}</FieldError>
      <Popover className={popoverLook}>
        <ListBox items={options} className="grid gap-0.5 p-1.5 outline-none">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={itemLook}>
              {({ isSelected }) => (
                <>
                  <Check
                    aria-hidden
                    className={`size-5 shrink-0 ${isSelected ? "" : "invisible"}`}
                  />
                  {option.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
