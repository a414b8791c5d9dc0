import type { ReactNode } from "react";

type ToolLineProps = {
  readonly icon: ReactNode;
  readonly tone?: "calm" | "warn";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

const tones = {
  calm: "bg-accent-soft text-on-accent-soft",
  warn: "bg-warn-soft text-on-warn-soft",
};

/** One line above the grid about what the group works with. */
export const ToolLine = ({ icon, tone = "calm", children, actions }: ToolLineProps) => (
  <div
    className={`flex min-h-11 flex-wrap items-center justify-center gap-x-3 gap-y-1 rounded-control px-3 py-1 text-center text-sm font-medium ${tones[tone]}`}
  >
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className="shrink-0 [&>svg]:size-5">
        {icon}
      </span>
      <span>{children}</span>
    </span>
    {actions}
  </div>
);
