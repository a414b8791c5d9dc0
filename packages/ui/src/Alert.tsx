import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type AlertTone = "info" | "good" | "warn" | "danger";

export type AlertProps = {
  readonly tone: AlertTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Said at once (`alert`), when there is a pause (`status`), or only read in its place (left out). */
  readonly role?: "alert" | "status";
  readonly actions?: ReactNode;
};

const looks = {
  info: { Icon: Info, className: "bg-accent-soft text-on-accent-soft" },
  good: { Icon: CircleCheck, className: "bg-good-soft text-on-good-soft" },
  warn: { Icon: TriangleAlert, className: "bg-warn-soft text-on-warn-soft" },
  danger: { Icon: CircleAlert, className: "bg-danger-soft text-on-danger-soft" },
} as const;

/** Something to know, in its place on the page. */
export function Alert({ tone, title, children, role, actions }: AlertProps) {
  const { Icon, className } = looks[tone];
  return (
    <div
      role={role}
      className={`flex gap-3 rounded-control border border-transparent p-4 ${className}`}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="grid min-w-0 grow gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
