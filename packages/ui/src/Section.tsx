import { type ReactNode, useId } from "react";

type SectionProps = { readonly title: string; readonly children: ReactNode };

/** Fields or tools that belong together, under their name. */
export function Section({ title, children }: SectionProps) {
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
