import type { ReactNode } from "react";

/** Words for who listens to the page. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className="sr-only">{children}</span>
);
