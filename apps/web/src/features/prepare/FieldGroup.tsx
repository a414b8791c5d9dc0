import { type ReactNode, useId } from "react";

type FieldGroupProps = { readonly title: string; readonly children: ReactNode };

/** Fields that belong together, under their name. */
export function FieldGroup({ title, children }: FieldGroupProps) {
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
