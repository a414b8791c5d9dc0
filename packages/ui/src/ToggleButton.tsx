import {
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps as AriaToggleButtonProps,
} from "react-aria-components/ToggleButton";
import type { ReactNode } from "react";
import { buttonLook, type ButtonLook } from "./buttonLook.ts";

export type ToggleButtonProps = Omit<AriaToggleButtonProps, "className" | "children"> &
  Pick<ButtonLook, "size" | "className"> & { readonly children: ReactNode };

const selected =
  "data-selected:border-accent data-selected:bg-accent-soft data-selected:text-on-accent-soft " +
  "forced-colors:data-selected:bg-[Highlight] forced-colors:data-selected:text-[HighlightText]";

/** A button that stays pressed. */
export function ToggleButton({ size = "md", className = "", ...rest }: ToggleButtonProps) {
  return (
    <AriaToggleButton
      {...rest}
      className={buttonLook({ variant: "secondary", size, className: `${selected} ${className}` })}
    />
  );
}
