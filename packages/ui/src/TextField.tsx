import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { fieldLook, labelLook } from "./fieldLook.ts";

export type TextFieldProps = Omit<AriaTextFieldProps, "className" | "children"> & {
  readonly label: string;
  readonly description?: ReactNode;
  /** What is wrong and how to put it right; shown when set. */
  readonly error?: string | undefined;
  /** More than one line. */
  readonly rows?: number;
  readonly placeholder?: string;
};

/** One or more lines of text, with its label, help and fault. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, rows, placeholder, ...rest } = props;
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField
      {...rest}
      {...(error !== undefined && { isInvalid: true })}
      className="grid content-start gap-1.5"
    >
      <Label className={labelLook}>{label}</Label>
      {rows === undefined ? (
        <Input {...hint} className={fieldLook} />
      ) : (
        <TextArea {...hint} rows={rows} className={`${fieldLook} resize-y`} />
      )}
      {description && (
        <Text slot="description" className="text-sm text-muted">
          {description}
        </Text>
      )}
      <FieldError className="text-sm font-medium text-danger">{error}</FieldError>
    </AriaTextField>
  );
}
