import type { ReactNode } from "react";

/** One line across the top that says what holds for the whole page, such as being offline. */
export function Banner({ children }: { readonly children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex items-center justify-center gap-2 border-b border-line bg-warn-soft px-4 py-2.5 text-center text-sm font-medium text-on-warn-soft"
    >
      {children}
    </div>
  );
}
