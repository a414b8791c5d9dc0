import { Pin, PinOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { TileButton } from "./TileButton.tsx";

type PinButtonProps = {
  readonly name: string;
  readonly isPinned: boolean;
  readonly onPress: () => void;
};

/** Keeps one person large on this screen alone. */
export function PinButton({ name, isPinned, onPress }: PinButtonProps) {
  const { t } = useTranslation("live");
  return (
    <TileButton
      label={t(isPinned ? "stage.unpin" : "stage.pin", { name })}
      icon={isPinned ? <PinOff /> : <Pin />}
      isPressed={isPinned}
      onPress={onPress}
    />
  );
}
