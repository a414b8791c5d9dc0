import { type ReactNode, type SyntheticEvent, useId } from "react";

type FormOfProps = {
  readonly title: string;
  readonly note: ReactNode;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** One setting: its name, what it does, its fields. */
export function FormOf({ title, note, onSubmit, children }: FormOfProps) {
  const id = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate onSubmit={submit} aria-labelledby={id} className="grid grid-cols-1 gap-5">
      <div className="grid gap-1">
        <h2 id={id} className="text-xl font-bold">
          {title}
        </h2>
        {note}
      </div>
      {children}
    </form>
  );
}
