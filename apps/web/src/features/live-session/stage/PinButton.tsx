import { Button } from "react-aria-components/Button";
import { Pin, PinOff } from "lucide-react";
import { useTranslation } from "react-i18next";

type PinButtonProps = {
  readonly name: string;
  readonly isPinned: boolean;
  readonly onPress: () => void;
};

/** Keeps one person large on this screen alone. */
export function PinButton({ name, isPinned, onPress }: PinButtonProps) {
  const { t } = useTranslation("live");
  const Icon = isPinned ? PinOff : Pin;
  return (
    <Button
      aria-label={t(isPinned ? "stage.unpin" : "stage.pin", { name })}
      aria-pressed={isPinned}
      onPress={onPress}
      className="grid size-11 cursor-pointer place-items-center rounded-full opacity-70 data-focus-visible:opacity-100 data-hovered:opacity-100"
    >
      <span aria-hidden className="rounded-full bg-black/60 p-1.5">
        <Icon className="size-4" />
      </span>
    </Button>
  );
}
