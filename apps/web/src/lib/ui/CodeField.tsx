import { TextField } from "@hearth/ui/TextField";

type CodeFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | undefined;
};

/** How many digits a code has. */
export const codeLength = 6;

/** Six digits out of a message; whatever else is pasted with them is left out. */
export function CodeField({ label, value, onChange, error }: CodeFieldProps) {
  return (
    <TextField
      label={label}
      inputMode="numeric"
      autoComplete="one-time-code"
      value={value}
      onChange={(typed) => onChange(typed.replace(/\D/g, "").slice(0, codeLength))}
      error={error}
      isRequired
    />
  );
}
