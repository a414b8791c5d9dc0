import type { ReactNode } from "react";

/** What ends a long form, in reach wherever one is in it: just above the bar with the way to help. */
export const EndBar = ({ children }: { readonly children: ReactNode }) => (
  <div className="sticky bottom-14 grid grid-cols-1 gap-2 border-t border-line bg-ground py-3">
    {children}
  </div>
);
