import type { ReactNode } from "react";
import { Link as AriaLink, type LinkProps } from "react-aria-components/Link";
import { buttonLook, type ButtonLook } from "./buttonLook.ts";

export type ButtonLinkProps = Omit<LinkProps, "className" | "children"> &
  ButtonLook & { readonly children: ReactNode };

/** A way to another page that looks like a button. */
export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  return <AriaLink {...rest} className={buttonLook({ variant, size, className })} />;
}
