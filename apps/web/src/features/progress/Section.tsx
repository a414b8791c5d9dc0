import { type ReactNode, useId } from "react";

type SectionProps = { readonly title: string; readonly children: ReactNode };

/** One side of somebody's progress, under its name. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-4">
      <h2 id={id} className="text-xl font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}
