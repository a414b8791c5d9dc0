import type { ReactNode } from "react";

type NoticeProps = {
  readonly icon: ReactNode;
  readonly tone?: "calm" | "warn";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

const tones = {
  calm: "bg-accent-soft text-on-accent-soft",
  warn: "bg-warn-soft text-on-warn-soft",
};

/** One line above the grid, with what can be done about it. */
export const Notice = ({ icon, tone = "calm", children, actions }: NoticeProps) => (
  <div
    className={`flex min-h-11 flex-wrap items-center justify-center gap-x-3 gap-y-1 rounded-control px-3 py-1 text-center text-sm font-medium ${tones[tone]}`}
  >
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className="shrink-0 [&>svg]:size-5">
        {icon}
      </span>
      <span className="tabular-nums">{children}</span>
    </span>
    {actions}
  </div>
);
