import type { ReactNode } from "react";

type ErrorStateProps = {
  readonly title: string;
  readonly children?: ReactNode;
  /** What to quote to support. */
  readonly reference?: string | undefined;
  readonly actions?: ReactNode;
};

/** What was asked for did not come: why, and what to do. */
export function ErrorState({ title, children, reference, actions }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="grid gap-3 rounded-card border border-line bg-surface px-6 py-8 shadow-card"
    >
      <h2 className="text-lg font-bold">{title}</h2>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
      {reference && <p className="text-sm break-all text-muted">{reference}</p>}
    </div>
  );
}
