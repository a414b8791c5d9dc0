import { createContext, type ReactNode, use } from "react";
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

/** Inside it tools are icons alone; their words are still said. */
export const IconsAlone = createContext(false);

const sizes = {
  tool: "min-h-14 min-w-0 grow basis-0 flex-col px-0.5 text-xs sm:min-w-16 sm:grow-0 sm:basis-auto sm:px-2 sm:text-sm",
  icon: "size-11 shrink-0",
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
  const isAlone = use(IconsAlone);
  return (
    <Button
      {...press}
      {...(isExpanded !== undefined && { "aria-expanded": isExpanded })}
      className={`relative flex cursor-pointer items-center justify-center gap-0.5 rounded-control font-semibold transition-colors select-none data-disabled:cursor-not-allowed data-disabled:opacity-55 ${sizes[isAlone ? "icon" : "tool"]} ${isExpanded ? "bg-accent-soft text-on-accent-soft" : looks[look]} forced-colors:border`}
    >
      <span aria-hidden className="[&>svg]:size-6">
        {icon}
      </span>
      <span className={isAlone ? "sr-only" : "leading-tight text-balance"}>{children}</span>
      {badge > 0 && (
        <span className="absolute top-1 right-1/2 translate-x-6 rounded-full bg-danger px-1.5 text-xs text-on-danger">
          <span aria-hidden>{badge}</span>
          <span className="sr-only">{badgeLabel}</span>
        </span>
      )}
    </Button>
  );
}
