import { type ReactNode, useId } from "react";

type ToolSectionProps = { readonly title: string; readonly children: ReactNode };

/** One kind of tool under its name. */
export function ToolSection({ title, children }: ToolSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3">
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}
