import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
} from "react-aria-components/Checkbox";

export type CheckboxProps = Omit<CheckboxFieldProps, "className" | "children"> & {
  readonly children?: ReactNode;
};

/** Chosen or not, among others; what it stands for is beside it or in its aria-label. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className="group inline-flex min-h-target min-w-target cursor-pointer items-center justify-center gap-3 rounded-control">
        <span
          aria-hidden
          className="grid size-6 shrink-0 place-items-center rounded border-2 border-line-strong bg-surface group-data-selected:border-accent group-data-selected:bg-accent group-data-selected:text-on-accent forced-colors:group-data-selected:bg-[Highlight]"
        >
          <Check className="invisible size-4 group-data-selected:visible" />
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
