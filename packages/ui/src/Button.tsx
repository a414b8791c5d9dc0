import type { ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components/Button";
import { buttonLook, type ButtonLook } from "./buttonLook.ts";
import { Spinner } from "./Spinner.tsx";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children"> &
  ButtonLook & {
    readonly children?: ReactNode;
    /** What is said while `isPending`; the button stays focusable and does nothing. */
    readonly pendingLabel?: string;
  };

/** Something to press. `primary` once a view at most; `icon` needs an aria-label. */
export function Button(props: ButtonProps) {
  const { variant, size, className, children, pendingLabel, ...rest } = props;
  return (
    <AriaButton {...rest} className={buttonLook({ variant, size, className })}>
      {rest.isPending && <Spinner label={pendingLabel ?? ""} size="sm" />}
      {children}
    </AriaButton>
  );
}
