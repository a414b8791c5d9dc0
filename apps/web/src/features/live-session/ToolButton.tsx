import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";

export type ToolButtonProps = {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly look?: "plain" | "on" | "off" | "leave";
  readonly badge?: number;
  readonly badgeLabel?: string;
  readonly isExpanded?: boolean;
  readonly isDisabled?: boolean;
  /** Left out inside a MenuTrigger. */
  readonly onPress?: () => void;
};

const looks = {
  plain: "text-ink data-hovered:bg-sunken data-pressed:bg-sunken",
  on: "bg-accent-soft text-on-accent-soft",
  off: "bg-danger-soft text-on-danger-soft",
  leave: "bg-danger text-on-danger data-hovered:bg-danger-strong",
};

/** One tool of the room: an icon over its word, in reach of a thumb. */
export function ToolButton(props: ToolButtonProps) {
  const { icon, children, look = "plain", badge = 0, badgeLabel, isExpanded, ...press } = props;
  return (
    <Button
      {...press}
      {...(isExpanded !== undefined && { "aria-expanded": isExpanded })}
      className={`relative flex min-h-14 min-w-14 grow basis-0 cursor-pointer flex-col items-center justify-center gap-0.5 rounded-control px-1 text-xs font-semibold transition-colors select-none data-disabled:cursor-not-allowed data-disabled:opacity-55 sm:min-w-20 sm:grow-0 sm:basis-auto sm:px-3 sm:text-sm ${isExpanded ? "bg-accent-soft text-on-accent-soft" : looks[look]} forced-colors:border`}
    >
      <span aria-hidden className="[&>svg]:size-6">
        {icon}
      </span>
      <span className="leading-tight text-balance">{children}</span>
      {badge > 0 && (
        <span className="absolute top-1 right-1/2 translate-x-6 rounded-full bg-danger px-1.5 text-xs text-on-danger">
          <span aria-hidden>{badge}</span>
          <span className="sr-only">{badgeLabel}</span>
        </span>
      )}
    </Button>
  );
}
