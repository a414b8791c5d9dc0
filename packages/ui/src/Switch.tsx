import { SwitchButton, SwitchField, type SwitchFieldProps } from "react-aria-components/Switch";
import type { ReactNode } from "react";

export type SwitchProps = Omit<SwitchFieldProps, "className" | "children"> & {
  readonly children: ReactNode;
};

/** On or off, at once. */
export function Switch({ children, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest}>
      <SwitchButton className="group inline-flex min-h-target cursor-pointer items-center gap-3 rounded-control data-disabled:cursor-not-allowed data-disabled:opacity-55">
        <span
          aria-hidden
          className="inline-flex h-7 w-12 shrink-0 items-center rounded-full border-2 border-line-strong bg-sunken p-0.5 transition-colors group-data-selected:border-accent group-data-selected:bg-accent forced-colors:group-data-selected:bg-[Highlight]"
        >
          <span className="size-5 rounded-full bg-line-strong transition-transform group-data-selected:translate-x-5 group-data-selected:bg-on-accent forced-colors:bg-[ButtonText]" />
        </span>
        {children}
      </SwitchButton>
    </SwitchField>
  );
}
