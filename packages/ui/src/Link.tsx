import { Link as AriaLink, type LinkProps } from "react-aria-components/Link";

/** A link within text or a list, with a target that a thumb can hit. */
export function Link(props: Omit<LinkProps, "className">) {
  return (
    <AriaLink
      {...props}
      className="inline-flex min-h-target items-center gap-2 rounded-control font-medium text-accent underline decoration-1 underline-offset-4 data-hovered:text-accent-strong data-hovered:decoration-2"
    />
  );
}
