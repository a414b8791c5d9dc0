import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";

type TileButtonProps = {
  readonly label: string;
  readonly icon: ReactNode;
  /** For what is on or off; absent for what only happens. */
  readonly isPressed?: boolean;
  readonly onPress: () => void;
};

/** Something to do with one tile, in its corner: seen over any picture. */
export const TileButton = ({ label, icon, isPressed, onPress }: TileButtonProps) => (
  <Button
    aria-label={label}
    {...(isPressed !== undefined && { "aria-pressed": isPressed })}
    onPress={onPress}
    className="grid size-11 cursor-pointer place-items-center rounded-full opacity-70 data-focus-visible:opacity-100 data-hovered:opacity-100"
  >
    <span aria-hidden className="rounded-full bg-black/60 p-1.5 *:size-4">
      {icon}
    </span>
  </Button>
);
