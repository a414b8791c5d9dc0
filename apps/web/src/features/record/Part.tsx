import { type ReactNode, useId } from "react";

type PartProps = { readonly title: string; readonly children: ReactNode };

/** One kind of things in the record, under its name. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3">
      <h2 id={id} className="text-xl font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}
